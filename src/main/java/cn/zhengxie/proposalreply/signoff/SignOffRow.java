package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "sign_off")
class SignOffRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private int edition;
    String signedBy;
    LocalDate signedOn;
    String paperScan;
    String resultClass;
    LocalDate documentDate;
    LocalDate sealedOn;
    String sealedScan;

    protected SignOffRow() {}

    SignOffRow(Round round) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.round = round.number();
        this.edition = round.edition();
    }

    SignedReply signedReply() {
        return new SignedReply(signedBy, signedOn, resultClass, documentDate, sealedOn, sealedScan, paperScan);
    }
}
