package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.archive.Contents.Bound;
import cn.zhengxie.proposalreply.document.Binder;
import cn.zhengxie.proposalreply.document.RecordSheet;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.document.Volume;
import cn.zhengxie.proposalreply.proposal.Proposal;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes the package of a case into a file: the volume with its contents, every file, and last a manifest with the hashes of all
 * of them. Nothing in it bears the time of its making.
 */
@Component
class PackageWriter {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final List<String> COLUMNS = List.of("序号", "文号", "责任者", "题　名", "日期", "页号", "备注");
    private static final List<Integer> WIDTHS = List.of(7, 17, 14, 31, 15, 8, 8);

    private final Binder binder;
    private final Typesetting typesetting;

    PackageWriter(Binder binder, Typesetting typesetting) {
        this.binder = binder;
        this.typesetting = typesetting;
    }

    /** An entry as the manifest lists it. */
    record Listed(String name, String kind, String date, long size, String sha256) {}

    /** The manifest. */
    record Manifest(String businessKey, String title, String state, String ended, String note, List<Listed> entries) {}

    /** Something that can be written. */
    private interface Content {
        void writeTo(OutputStream entry) throws IOException;
    }

    PackedCase write(Contents contents) throws IOException {
        Path file = Files.createTempFile("archive", ".zip");
        try {
            String manifestHash;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                manifestHash = new Packing(zip, contents).pack();
            }
            InputStream content = Files.newInputStream(file);
            return new PackedCase(fileName(contents.proposal()), Files.size(file), content, manifestHash);
        } finally {
            // It stays readable for the stream, and nothing is left behind whatever happens.
            Files.delete(file);
        }
    }

    private static String fileName(Proposal proposal) {
        return EntryNames.safe(
                "第%s号%s归档材料.zip".formatted(proposal.number(), proposal.kind().label()));
    }

    /** One package being written. */
    private final class Packing {

        private final ZipOutputStream zip;
        private final Contents contents;
        private final EntryNames names = new EntryNames();
        private final List<Listed> listed = new ArrayList<>();

        Packing(ZipOutputStream zip, Contents contents) {
            this.zip = zip;
            this.contents = contents;
        }

        String pack() throws IOException {
            try (Volume volume = binder.open(title())) {
                byte[] list = typesetting.pdf(list(volume));
                volume.number();
                volume.begin("卷内目录", list);
                add("", "卷内目录.pdf", "卷内目录", contents.ended(), entry -> entry.write(list));
                add("", "全卷.pdf", "全卷", contents.ended(), volume::write);
            }
            for (Contents.File file : contents.files()) {
                add(
                        file.folder(),
                        file.name(),
                        file.kind(),
                        file.date(),
                        entry -> entry.write(file.content().get()));
            }
            byte[] manifest = JSON.writeValueAsBytes(manifest());
            return add("", "manifest.json", "清单", contents.ended(), entry -> entry.write(manifest));
        }

        private String title() {
            Proposal proposal = contents.proposal();
            return "第%s号%s《%s》办理卷".formatted(proposal.number(), proposal.kind().label(), proposal.title());
        }

        /** Binds every paper and says where each begins. */
        private RecordSheet list(Volume volume) {
            List<List<String>> rows = new ArrayList<>();
            for (Bound bound : contents.bound()) {
                int first = volume.add(bound.paper());
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        text(bound.number()),
                        bound.responsible(),
                        bound.paper().title(),
                        text(bound.date()),
                        String.valueOf(first),
                        ""));
            }
            RecordSheet.Table table = new RecordSheet.Table(null, COLUMNS, WIDTHS, rows);
            return new RecordSheet("卷内目录", title(), List.of(), List.of(table), contents.note());
        }

        private Manifest manifest() {
            Proposal proposal = contents.proposal();
            return new Manifest(
                    proposal.id(),
                    proposal.title(),
                    proposal.state().label(),
                    contents.ended().toString(),
                    contents.note(),
                    listed);
        }

        /** Writes an entry and lists it; returns its hash. */
        private String add(String folder, String name, String kind, LocalDate date, Content content)
                throws IOException {
            LocalDate day = date == null ? contents.ended() : date;
            ZipEntry entry = new ZipEntry(names.of(folder, name));
            entry.setTimeLocal(day.atStartOfDay());
            zip.putNextEntry(entry);
            Measured measured = new Measured(zip);
            content.writeTo(measured);
            measured.flush();
            zip.closeEntry();
            String hash = measured.hash();
            listed.add(new Listed(entry.getName(), kind, day.toString(), measured.size, hash));
            return hash;
        }

        private String text(Object value) {
            return value == null ? "" : value.toString();
        }
    }

    /** Counts and hashes what goes through; closing it leaves the package open. */
    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest;
        private long size;

        Measured(OutputStream zip) {
            this(zip, sha256());
        }

        private Measured(OutputStream zip, MessageDigest digest) {
            super(new DigestOutputStream(zip, digest));
            this.digest = digest;
        }

        @Override
        public void write(int part) throws IOException {
            out.write(part);
            size++;
        }

        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
            out.write(part, offset, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
