package cn.zhengxie.proposalreply.proposal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;

/**
 * A ZIP file that may be a .docx or .xlsx, opened only after all of it was unpacked once for measuring: nothing that comes later
 * meets a zip bomb.
 */
final class OfficePackage implements Closeable {

    /** Some twenty times what a list of 10,000 proposals with their full texts needs. */
    private static final long MOST_BYTES_UNPACKED = 256L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    /** The file unpacks to more than any honest one. */
    static class TooLarge extends IOException {}

    /** Some part of it is locked by a password. */
    static class Encrypted extends IOException {}

    private final ZipFile zip;
    private final List<String> names;
    private final Set<String> contentTypes;

    private OfficePackage(ZipFile zip) throws IOException {
        this.zip = zip;
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        measure(entries);
        this.names = entries.stream().map(ZipArchiveEntry::getName).toList();
        this.contentTypes = contentTypesIn(zip);
    }

    static OfficePackage open(byte[] content) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        try {
            return new OfficePackage(zip);
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    boolean isWorkbook() {
        return contentTypes.contains(OPEN_XML + "spreadsheetml.sheet.main+xml");
    }

    boolean isDocument() {
        return contentTypes.contains(OPEN_XML + "wordprocessingml.document.main+xml");
    }

    /** Whether it carries macros, under whatever name. */
    boolean hasMacros() {
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                || contentTypes.stream().anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"));
    }

    OPCPackage parts() throws InvalidFormatException {
        return OPCPackage.open(new ZipFileZipEntrySource(zip));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void measure(List<ZipArchiveEntry> entries) throws IOException {
        if (entries.size() > MOST_PARTS) {
            throw new TooLarge();
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Encrypted();
            }
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES_UNPACKED) {
                        throw new TooLarge();
                    }
                }
            }
        }
    }

    private static Set<String> contentTypesIn(ZipFile zip) throws IOException {
        ZipArchiveEntry list = zip.getEntry(CONTENT_TYPES);
        if (list == null) {
            return Set.of();
        }
        Set<String> types = new HashSet<>();
        try (InputStream stream = zip.getInputStream(list)) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    types.add(type == null ? "" : type);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
        return types.stream().filter(type -> !type.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
