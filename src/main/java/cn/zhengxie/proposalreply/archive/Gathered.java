package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.archive.Contents.Bound;
import cn.zhengxie.proposalreply.archive.Contents.File;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The papers and files of a package while they are brought together. */
final class Gathered {

    private final List<Bound> bound = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private final Set<String> uploads = new HashSet<>();
    private final Attachments attachments;

    Gathered(Attachments attachments) {
        this.attachments = attachments;
    }

    List<Bound> bound() {
        return bound;
    }

    List<File> files() {
        return files;
    }

    void sheet(String title, String responsible, LocalDate date, Supplier<byte[]> pdf) {
        bound.add(new Bound(null, responsible, date, Paper.pdf(title, pdf)));
    }

    /** An uploaded file: a paper of the volume, and a file under its own name. */
    void upload(String folder, Attachment file, String title, String responsible, LocalDate date) {
        bound.add(new Bound(null, responsible, date, Paper.uploaded(title, file, () -> attachments.content(file))));
        file(folder, file, title, date);
    }

    /** An uploaded file that is in the volume already, or was never meant for it; once however often it is referred to. */
    void file(String folder, Attachment file, String kind, LocalDate date) {
        if (uploads.add(file.id())) {
            files.add(new File(folder, file.fileName(), kind, date, () -> attachments.content(file)));
        }
    }

    /** The file of an id that may be null. */
    Optional<Attachment> find(String id) {
        return id == null ? Optional.empty() : attachments.find(id);
    }
}
