package se.motesplats.apportionment;

import java.math.BigDecimal;
import java.math.BigInteger;
import se.motesplats.shared.RuleViolation;

/**
 * What a weight is divided by for the first seat in jämkade uddatalsmetoden: 1.2 in Swedish
 * elections since 2018, 1.4 before (vallagen 2005:837, 14 kap. 3 §).
 *
 * @param numerator above the line, such as 6 in 6/5
 * @param denominator below the line
 */
public record FirstDivisor(int numerator, int denominator) {

    public static final FirstDivisor SINCE_2018 = new FirstDivisor(6, 5);
    public static final FirstDivisor BEFORE_2018 = new FirstDivisor(7, 5);

    private static final int FINEST = 1000;

    /**
     * Between 1 (which is uddatalsmetoden) and 3 (where the first seat costs as much as the
     * second).
     *
     * @throws RuleViolation if it is outside of that, or finer than thousandths
     */
    public FirstDivisor {
        if (denominator < 1
                || denominator > FINEST
                || numerator < denominator
                || numerator > 3 * denominator) {
            throw new RuleViolation("error.seat.firstDivisor", numerator + "/" + denominator);
        }
    }

    /** From a decimal number such as 1.2. */
    public static FirstDivisor of(BigDecimal decimal) {
        BigDecimal thousandths = decimal.movePointRight(3);
        if (thousandths.stripTrailingZeros().scale() > 0
                || thousandths.abs().compareTo(BigDecimal.valueOf(3L * FINEST)) > 0) {
            throw new RuleViolation("error.seat.firstDivisor", decimal.toPlainString());
        }
        int above = thousandths.intValueExact();
        int common = BigInteger.valueOf(above).gcd(BigInteger.valueOf(FINEST)).intValueExact();
        return new FirstDivisor(above / common, FINEST / common);
    }
}
