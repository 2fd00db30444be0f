package cn.zhengxie.proposalreply.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where things stand on a page of a PDF, in millimetres from its left and upper edges.
 *
 * @param lines of text, from above
 * @param bands of ink between white stripes, from above
 */
record PrintedPage(List<Line> lines, List<Band> bands) {

    private static final double MILLIMETRE = 25.4 / 72;
    private static final int DOTS = 10;
    private static final double SAME_LINE = 1;

    /** A line of text by its baseline; right is where its last character ends with its own white. */
    record Line(String text, double baseline, double left, double right) {}

    /** Ink between two white stripes across the page. */
    record Band(boolean red, double top, double bottom, double left, double right) {

        double height() {
            return bottom - top;
        }

        double width() {
            return right - left;
        }
    }

    static List<PrintedPage> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PrintedPage> pages = new ArrayList<>();
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(new PrintedPage(
                        lines(document, page), bands(renderer.renderImage(page, (float) (DOTS * MILLIMETRE)))));
            }
            return pages;
        }
    }

    /** Only the text, which takes less time. */
    static List<List<Line>> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<Line>> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(lines(document, page));
            }
            return pages;
        }
    }

    /** The line that has this in it. */
    Line line(String text) {
        return lines.stream()
                .filter(line -> line.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    List<Band> red() {
        return bands.stream().filter(Band::red).toList();
    }

    private static List<Line> lines(PDDocument document, int page) throws IOException {
        List<TextPosition> characters = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition character) {
                if (!character.getUnicode().isBlank()) {
                    characters.add(character);
                }
            }
        };
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.getText(document);
        characters.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<Line> lines = new ArrayList<>();
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition character : characters) {
            if (!line.isEmpty() && (character.getYDirAdj() - line.get(0).getYDirAdj()) * MILLIMETRE > SAME_LINE) {
                lines.add(line(line));
                line.clear();
            }
            line.add(character);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static Line line(List<TextPosition> characters) {
        List<TextPosition> ordered = characters.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .toList();
        TextPosition first = ordered.get(0);
        TextPosition last = ordered.get(ordered.size() - 1);
        return new Line(
                ordered.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                first.getYDirAdj() * MILLIMETRE,
                first.getXDirAdj() * MILLIMETRE,
                (last.getXDirAdj() + last.getWidthDirAdj()) * MILLIMETRE);
    }

    private static List<Band> bands(BufferedImage page) {
        List<Band> bands = new ArrayList<>();
        int top = -1;
        for (int row = 0; row < page.getHeight(); row++) {
            boolean white = isWhite(page, row);
            if (!white && top < 0) {
                top = row;
            } else if (white && top >= 0) {
                bands.add(band(page, top, row));
                top = -1;
            }
        }
        return bands;
    }

    private static boolean isWhite(BufferedImage page, int row) {
        return IntStream.range(0, page.getWidth()).noneMatch(column -> isInk(page.getRGB(column, row)));
    }

    private static Band band(BufferedImage page, int top, int bottom) {
        int left = page.getWidth();
        int right = 0;
        int red = 0;
        int all = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = 0; column < page.getWidth(); column++) {
                int colour = page.getRGB(column, row);
                if (isInk(colour)) {
                    left = Math.min(left, column);
                    right = Math.max(right, column + 1);
                    all++;
                    red += (colour >> 16 & 0xff) - (colour >> 8 & 0xff) > 60 ? 1 : 0;
                }
            }
        }
        return new Band(red * 2 > all, mm(top), mm(bottom), mm(left), mm(right));
    }

    private static boolean isInk(int colour) {
        return (colour & 0xff) + (colour >> 8 & 0xff) + (colour >> 16 & 0xff) < 600;
    }

    private static double mm(int dots) {
        return (double) dots / DOTS;
    }
}
