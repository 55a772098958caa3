package io.replyx.domain.sites;

/** Writes a part of a domain name in ASCII (RFC 3492, with the parameters of its section 5). */
final class Punycode {
    private static final String PREFIX = "xn--";
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int ASCII = 128;

    private final int[] points;
    private final StringBuilder out = new StringBuilder();
    private final int basic;
    private int written;
    private int delta;
    private int bias = FIRST_BIAS;

    private Punycode(String label) {
        this.points = label.codePoints().toArray();
        label.codePoints().filter(point -> point < ASCII).forEach(out::appendCodePoint);
        this.basic = out.length();
        this.written = basic;
    }

    static String label(String label) {
        return PREFIX + new Punycode(label).encoded();
    }

    private String encoded() {
        if (basic > 0) {
            out.append('-');
        }
        for (int next = ASCII; written < points.length; next++) {
            int smallest = smallestFrom(next);
            delta += (smallest - next) * (written + 1);
            next = smallest;
            insertAll(next);
            delta++;
        }
        return out.toString();
    }

    private int smallestFrom(int least) {
        int smallest = Integer.MAX_VALUE;
        for (int point : points) {
            if (point >= least && point < smallest) {
                smallest = point;
            }
        }
        return smallest;
    }

    private void insertAll(int wanted) {
        for (int point : points) {
            if (point < wanted) {
                delta++;
            } else if (point == wanted) {
                writeDelta();
            }
        }
    }

    private void writeDelta() {
        int rest = delta;
        int threshold = threshold(BASE);
        for (int k = BASE; rest >= threshold; threshold = threshold(k)) {
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
            k += BASE;
        }
        out.append(digit(rest));
        bias = adapted();
        delta = 0;
        written++;
    }

    private int threshold(int k) {
        return Math.clamp(k - bias, T_MIN, T_MAX);
    }

    private int adapted() {
        int left = written == basic ? delta / DAMP : delta / 2;
        left += left / (written + 1);
        int k = 0;
        while (left > (BASE - T_MIN) * T_MAX / 2) {
            left /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * left / (left + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
