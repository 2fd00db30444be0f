package cn.zhengxie.proposalreply.document;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, which it notes in a JPEG (Exif, entry Orientation) instead of turning the picture. */
record CameraPosition(int orientation) {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int ENTRY = 12;

    static CameraPosition of(byte[] picture) {
        try {
            return new CameraPosition(orientation(ByteBuffer.wrap(picture)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            return new CameraPosition(UPRIGHT);
        }
    }

    private static int orientation(ByteBuffer picture) {
        if (picture.remaining() < 4 || picture.getShort(0) != (short) 0xffd8) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= picture.limit()) {
            int marker = picture.getShort(at) & 0xffff;
            int length = picture.getShort(at + 2) & 0xffff;
            boolean exif = marker == EXIF && length > 16 && picture.getInt(at + 4) == 0x45786966;
            if (exif) {
                return inDirectory(picture.slice(at + 10, length - 8));
            }
            if (marker == START_OF_SCAN || marker >>> 8 != 0xff) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int inDirectory(ByteBuffer exif) {
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY;
            if ((exif.getShort(at) & 0xffff) == ORIENTATION) {
                int orientation = exif.getShort(at + 8) & 0xffff;
                return orientation >= UPRIGHT && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether the picture is wide where the file says high. */
    boolean swapsSides() {
        return orientation > 4;
    }

    /** Turns the unit square, on which PDF draws a picture with its foot at 0, so that the picture stands upright. */
    AffineTransform turn() {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 6 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            case 7 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 8 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            default -> new AffineTransform();
        };
    }
}
