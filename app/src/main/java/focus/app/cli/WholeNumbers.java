package focus.app.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers between commas. */
final class WholeNumbers {
    private WholeNumbers() {}

    /**
     * @param form what is expected, such as {@code X,Y}
     * @throws TypeConversionException if there are not {@code count} whole numbers
     */
    static long[] read(String text, int count, String form) {
        String[] parts = text.split(",", -1);
        long[] numbers = new long[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = Integer.parseInt(parts[i].strip());
            }
        } catch (NumberFormatException e) {
            numbers = new long[0];
        }
        if (numbers.length != count) {
            throw new TypeConversionException("expected " + form + " in whole pixels, found '" + text + "'");
        }
        return numbers;
    }
}
