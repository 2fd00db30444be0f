package cn.zhengxie.proposalreply.proposal;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case files. */
@Service
public class Proposals {

    private final ProposalRepository repository;

    Proposals(ProposalRepository repository) {
        this.repository = repository;
    }

    /** @throws NoSuchElementException where there is no such case */
    @Transactional(readOnly = true)
    public Proposal get(String id) {
        return row(id).proposal();
    }

    @Transactional(readOnly = true)
    public List<Proposal> all() {
        return repository.findAll().stream().map(ProposalRow::proposal).toList();
    }

    @Transactional
    public void move(String id, ProposalState state) {
        row(id).state = state;
    }

    private ProposalRow row(String id) {
        return repository.findById(id).orElseThrow(() -> new NoSuchElementException("没有编号为" + id + "的提案"));
    }
}
