package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.proposal.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What goes into the package of a case.
 *
 * @param ended the day of the last act of the case, which everything made for the package bears
 * @param bound the papers of the volume in archival order
 * @param files everything that lies in the package as a file of its own
 * @param note what is not in it, or null
 */
record Contents(Proposal proposal, LocalDate ended, List<Bound> bound, List<File> files, String note) {

    /**
     * A paper of the volume with its line in the 卷内目录.
     *
     * @param number 文号 or null
     * @param responsible 责任者
     */
    record Bound(String number, String responsible, LocalDate date, Paper paper) {}

    /**
     * A file of the package.
     *
     * @param folder within the package, empty for its top
     * @param name as people know it; made safe and unique when it is packed
     * @param kind what it is, in words
     */
    record File(String folder, String name, String kind, LocalDate date, Supplier<byte[]> content) {}

    Contents {
        bound = List.copyOf(bound);
        files = List.copyOf(files);
    }
}
