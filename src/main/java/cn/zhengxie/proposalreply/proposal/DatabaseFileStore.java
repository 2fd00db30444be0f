package cn.zhengxie.proposalreply.proposal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in PostgreSQL: one backup holds everything, any node serves anything. */
@Component
class DatabaseFileStore implements FileStore {

    private final JdbcClient database;

    DatabaseFileStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String keep(byte[] content) {
        String hash = sha256(content);
        database.sql("insert into stored_file (hash, content) values (?, ?) on conflict (hash) do nothing")
                .params(hash, content)
                .update();
        return hash;
    }

    @Override
    public byte[] fetch(String hash) {
        return database.sql("select content from stored_file where hash = ?")
                .param(hash)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("没有这份文件"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
