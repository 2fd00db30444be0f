package cn.zhengxie.proposalreply.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** An archive package that somebody opens. */
public record ArchivePackage(Map<String, byte[]> entries) {

    public static ArchivePackage of(byte[] archive) throws IOException {
        Map<String, byte[]> unpacked = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(unpacked.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return new ArchivePackage(unpacked);
    }

    /** Its list of everything that is in it. */
    JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(entries.get("manifest.json"));
    }

    /** Everything in it is listed, and is what the list says. */
    public void isWhole() throws IOException, GeneralSecurityException {
        List<String> names = new ArrayList<>(entries.keySet());
        names.remove("manifest.json");
        JsonNode listed = manifest().get("entries");
        assertThat(listed.findValuesAsText("name")).containsExactlyElementsOf(names);
        for (JsonNode entry : listed) {
            byte[] content = entries.get(entry.get("name").asText());
            assertThat(entry.get("sha256").asText()).isEqualTo(sha256(content));
            assertThat(entry.get("size").asInt()).isEqualTo(content.length);
            assertThat(entry.get("date").asText()).hasSize(10);
            assertThat(entry.get("kind").asText()).isNotBlank();
        }
    }

    /** The papers of the volume by their bookmarks. */
    public List<String> papers() throws IOException {
        try (PDDocument volume = Loader.loadPDF(entries.get("全卷.pdf"))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    volume.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            return titles;
        }
    }

    static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
