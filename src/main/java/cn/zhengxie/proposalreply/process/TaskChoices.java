package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.process.TaskSheet.Choices;
import cn.zhengxie.proposalreply.process.TaskSheet.Choices.Choice;
import cn.zhengxie.proposalreply.process.TaskSheet.Choices.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the fields of a task's form may hold: units, people, classes, steps. */
@Component
class TaskChoices {

    private static final Set<String> NAME_UNITS = Set.of("assign", "reassign", "acknowledge");

    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final Chain chain;

    TaskChoices(Jurisdiction jurisdiction, Officials officials, Chain chain) {
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.chain = chain;
    }

    Choices of(TaskAtHand at) {
        Optional<ChainStep> step = Arrays.stream(ChainStep.values())
                .filter(candidate -> candidate.task().equals(at.task()))
                .findFirst();
        return new Choices(
                NAME_UNITS.contains(at.task()) ? units() : List.of(),
                at.task().equals("nominate") ? sections(jurisdiction.unit(at.unit())) : List.of(),
                step.isPresent() ? resultClasses() : List.of(),
                step.map(this::earlier).orElse(List.of()),
                step.filter(ChainStep.SIGN::equals).isPresent() ? signers(at) : List.of());
    }

    private List<Choice> units() {
        return jurisdiction.units().stream()
                .map(unit -> new Choice(unit.code(), unit.shortName()))
                .toList();
    }

    private List<Section> sections(Unit unit) {
        return unit.sections().stream()
                .map(section -> new Section(
                        section.code(),
                        section.name(),
                        officials.holding(Posts.section(unit.code(), section.code())).stream()
                                .map(official -> new Choice(official.id(), official.name()))
                                .toList()))
                .toList();
    }

    private List<Choice> resultClasses() {
        return jurisdiction.resultClasses().entrySet().stream()
                .map(meaning -> new Choice(meaning.getKey(), meaning.getKey() + " " + meaning.getValue()))
                .toList();
    }

    private List<Choice> earlier(ChainStep step) {
        return chain.stepsBefore(step).stream()
                .map(before -> new Choice(before.task(), before.label()))
                .toList();
    }

    private List<Choice> signers(TaskAtHand at) {
        return officials.holding(Posts.signer(at.unit())).stream()
                .map(Official::name)
                .map(name -> new Choice(name, name))
                .toList();
    }
}
