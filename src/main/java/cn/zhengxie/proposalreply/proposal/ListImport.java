package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports a 交办清单: all of it or nothing. */
@Service
public class ListImport {

    /** Rows after which what was written leaves the memory; checking thousands for changes at each row would take minutes. */
    private static final int ROWS_IN_MEMORY = 50;

    private final Registration registration;
    private final ProposalRepository repository;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final LetterNumbers numbers;
    private final PrintableCharacters fonts;
    private final EntityManager entities;
    private final Clock clock;

    ListImport(
            Registration registration,
            ProposalRepository repository,
            Jurisdiction jurisdiction,
            Officials officials,
            LetterNumbers numbers,
            PrintableCharacters fonts,
            EntityManager entities,
            Clock clock) {
        this.registration = registration;
        this.repository = repository;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.numbers = numbers;
        this.fonts = fonts;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Registers every proposal of the list.
     *
     * @param content an .xlsx file, or CSV in UTF-8
     * @return their business keys, in the order of the list
     * @throws Refusal with every fault by row and column; nothing is registered then
     */
    @Transactional
    public List<String> importList(byte[] content, Official by) {
        AssignmentList list = understood(content);
        Set<String> ids = list.ids();
        List<Refusal.Fault> faults = list.faults(ids.isEmpty() ? Set.of() : repository.taken(ids));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        List<String> registered = new ArrayList<>();
        for (ListRow row : list.rows()) {
            registered.add(register(row, by));
            if (registered.size() % ROWS_IN_MEMORY == 0) {
                entities.flush();
                entities.clear();
            }
        }
        return registered;
    }

    AssignmentList understood(byte[] content) {
        return AssignmentList.of(
                TableFile.read(content), new CityFacts(jurisdiction, officials, numbers, fonts, LocalDate.now(clock)));
    }

    private String register(ListRow row, Official by) {
        try {
            return registration.register(row.proposal(), by);
        } catch (Refusal refusal) {
            throw new Refusal("第%d行".formatted(row.number()), "第%d行：%s".formatted(row.number(), refusal.getMessage()));
        }
    }
}
