package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.document.TemplatePlaces.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Looks a template through before it comes into force, so that no letter ever fails on it: what is wrong is said with its place. */
final class TemplateCheck {

    private static final String FIELD = "file";

    private static final Pattern ACTING =
            Pattern.compile("macroEnabled|vbaProject|vbaData|activeX|oleObject|ms-office\\.attachedToolbars");
    private static final Pattern INSTRUCTION =
            Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr=\"([^\"]*)\"");
    private static final Pattern FETCHING = Pattern.compile(
            "\\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT|INCLUDE|DDE|DDEAUTO|LINK|DATABASE|RD|MACROBUTTON)\\b",
            Pattern.CASE_INSENSITIVE);

    private TemplateCheck() {}

    /** @throws Refusal with every fault */
    static void check(PaperTemplate template, byte[] content, byte[] packaged) {
        try (XWPFDocument paper = open(content);
                XWPFDocument known = open(packaged)) {
            Refusal.unless(!loadsFromOutside(paper), FIELD, "模板里有链接到文件外部的图片或模板，请改为嵌入后再上传");
            Refusal.unless(!actsByItself(paper), FIELD, "模板里有宏、控件、嵌入对象或自动引用外部内容的域，请删去后再上传");
            List<String> faults = faults(template, TemplatePlaces.of(paper), TemplatePlaces.of(known));
            if (!faults.isEmpty()) {
                throw new Refusal(faults.stream()
                        .map(sentence -> new Refusal.Fault(FIELD, sentence))
                        .toList());
            }
        } catch (IOException unreadable) {
            throw new Refusal(FIELD, "这不是 Word 文档（.docx），或者文件已损坏");
        }
        fillOnTrial(template, content);
    }

    private static XWPFDocument open(byte[] content) throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(content));
        } catch (OpenXML4JRuntimeException | IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }

    private static List<String> faults(PaperTemplate template, TemplatePlaces written, TemplatePlaces known) {
        List<String> faults = new ArrayList<>();
        written.unfinished().forEach(where -> faults.add(where + "：占位符没有写完整，应为 {{名称}}"));
        Set<String> names = names(known);
        names.addAll(names(template.example()));
        for (Place place : written.all()) {
            if (!names.contains(place.name())) {
                faults.add("%s：没有 {{%s}} 这个占位符".formatted(place.where(), place.name()));
            }
        }
        faults.addAll(unbalanced(written.all()));
        Set<String> used = names(written);
        for (String name : template.required()) {
            if (!used.contains(name)) {
                faults.add("缺少占位符 {{%s}}".formatted(name));
            }
        }
        return faults;
    }

    /** The names of the content and of the rows in it. */
    private static Set<String> names(Map<?, ?> content) {
        Set<String> names = new TreeSet<>();
        content.forEach((name, value) -> {
            names.add((String) name);
            if (value instanceof List<?> rows) {
                rows.stream().filter(Map.class::isInstance).forEach(row -> names.addAll(names((Map<?, ?>) row)));
            }
        });
        return names;
    }

    private static Set<String> names(TemplatePlaces places) {
        return places.all().stream().map(Place::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unbalanced(List<Place> places) {
        List<String> faults = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>();
        for (Place place : places) {
            if (place.mark().equals("?")) {
                open.push(place);
            } else if (place.mark().equals("/")) {
                if (open.isEmpty() || !open.peek().name().equals(place.name())) {
                    faults.add("%s：{{/%s}} 前面没有对应的 {{?%s}}".formatted(place.where(), place.name(), place.name()));
                } else {
                    open.pop();
                }
            }
        }
        open.forEach(
                place -> faults.add("%s：{{?%s}} 没有对应的 {{/%s}}".formatted(place.where(), place.name(), place.name())));
        return faults;
    }

    /** A letter that is opened must not call anybody: only links that a reader clicks may lead out of it. */
    private static boolean loadsFromOutside(XWPFDocument paper) throws IOException {
        try {
            for (PackagePart part : paper.getPackage().getParts()) {
                if (part.isRelationshipPart()) {
                    continue;
                }
                for (PackageRelationship relationship : part.getRelationships()) {
                    boolean link = XWPFRelation.HYPERLINK.getRelation().equals(relationship.getRelationshipType());
                    if (relationship.getTargetMode() == TargetMode.EXTERNAL && !link) {
                        return true;
                    }
                }
            }
            return false;
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** Macros, controls and embedded objects run on the reader's machine; some fields fetch when they are brought up to date. */
    private static boolean actsByItself(XWPFDocument paper) throws IOException {
        try {
            for (PackagePart part : paper.getPackage().getParts()) {
                boolean text = part.getContentType().contains("wordprocessingml");
                if (ACTING.matcher(part.getContentType()).find() || text && fetches(part)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** The instruction of a field may be written in pieces. */
    private static boolean fetches(PackagePart part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            String written = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String instructions = INSTRUCTION
                    .matcher(written)
                    .results()
                    .map(piece -> piece.group(1) == null ? piece.group(2) : piece.group(1))
                    .collect(Collectors.joining());
            return FETCHING.matcher(instructions).find();
        }
    }

    private static void fillOnTrial(PaperTemplate template, byte[] content) {
        byte[] filled;
        try {
            filled = new DocxPrinter(name -> content).print(template.fileName(), template.example());
        } catch (RuntimeException unfit) {
            throw new Refusal(FIELD, "模板无法套用：占位符所在的位置不对，请在系统提供的模板上修改");
        }
        try (XWPFDocument paper = open(filled)) {
            TemplatePlaces left = TemplatePlaces.of(paper);
            Refusal.unless(left.all().isEmpty(), FIELD, "模板套用后仍有没有填上的占位符，请在系统提供的模板上修改");
        } catch (IOException unreadable) {
            throw new Refusal(FIELD, "模板套用后打不开，请在系统提供的模板上修改");
        }
    }
}
