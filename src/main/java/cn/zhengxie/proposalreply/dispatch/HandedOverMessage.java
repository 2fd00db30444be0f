package cn.zhengxie.proposalreply.dispatch;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

/** A message that knows whether the server has begun to take its text: the transport writes it only after DATA was granted. */
class HandedOverMessage extends MimeMessage {

    private boolean begun;

    HandedOverMessage() {
        super(Session.getInstance(new Properties()));
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignoredHeaders);
    }

    boolean isBegun() {
        return begun;
    }
}
