using System.Globalization;
using System.Numerics;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>
/// An amount as Kubernetes reads it, exact. Upstream: kubernetes k8s.io/apimachinery/pkg/api/resource/quantity.go (ParseQuantity, AsInt64).
/// </summary>
/// <param name="Nano">The amount in billionths, what is smaller rounded up.</param>
/// <param name="IsWhole">Whether the programs that want a whole number of 64 bits get one: upstream gives none for amounts that it keeps as decimals.</param>
internal readonly record struct KubernetesQuantity(BigInteger Nano, bool IsWhole)
{
    private const int NanoDigits = 9;
    private const int BinarySteps = 10;

    // An exponent beyond this many digits is zero or more than any machine has.
    private const int LargestExponent = 100;

    // How many digits upstream counts on in 64 bits, by the base of the unit.
    private const int DecimalDigits = 18;
    private const int BinaryDigits = 14;
    private const string DecimalUnits = "num kMGTPE";
    private const string BinaryUnits = "KMGTPE";

    private static readonly BigInteger Largest = long.MaxValue;
    private static readonly BigInteger One = BigInteger.Pow(10, NanoDigits);

    /// <summary>Nothing.</summary>
    public static KubernetesQuantity Zero { get; } = new(BigInteger.Zero, IsWhole: true);

    /// <summary>A whole number.</summary>
    public static KubernetesQuantity Of(BigInteger number) => new(number * One, number <= Largest && number >= -Largest);

    /// <summary>The amount that a text says; null for what Kubernetes refuses.</summary>
    public static KubernetesQuantity? Parse(string text)
    {
        var rest = text.AsSpan(text is ['+' or '-', ..] ? 1 : 0);
        var whole = Digits(rest);
        rest = rest[whole.Length..];
        var fraction = rest is ['.', ..] ? Digits(rest[1..]) : default;
        rest = rest is ['.', ..] ? rest[(1 + fraction.Length)..] : rest;
        if (whole.Length + fraction.Length == 0 || Unit(rest) is not { } unit)
        {
            return null;
        }

        var digits = BigInteger.Parse($"0{whole}{fraction}", NumberStyles.None, CultureInfo.InvariantCulture);
        var isWhole = IsWholeNumber(digits, whole.TrimStart('0').Length, fraction.Length, unit);
        var nano = unit.IsBinary
            ? Shifted((digits << unit.Exponent, NanoDigits - fraction.Length))
            : Shifted((digits, unit.Exponent + NanoDigits - fraction.Length));
        nano = unit.IsBinary && nano > Largest * One ? Largest * One : nano;
        return new KubernetesQuantity(text[0] == '-' ? -nano : nano, isWhole);
    }

    /// <summary>How people write the amount: in the largest unit that leaves a whole number.</summary>
    public override string ToString()
    {
        var (number, rest) = BigInteger.DivRem(Nano, One);
        if (!rest.IsZero)
        {
            var (thousandths, smaller) = BigInteger.DivRem(Nano, BigInteger.Pow(10, NanoDigits - 3));
            return smaller.IsZero ? $"{thousandths}m" : $"{Nano}n";
        }

        for (var step = 3; step > 0; step--)
        {
            // Bytes are counted in the units that people write them in; a small number is a number.
            if (!number.IsZero && (number & ((BigInteger.One << (step * BinarySteps)) - 1)).IsZero)
            {
                return $"{number >> (step * BinarySteps)}{BinaryUnits[step - 1]}i";
            }
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text[..end];
    }

    private static (bool IsBinary, int Exponent)? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        [] => (false, 0),
        [var letter, 'i'] when BinaryUnits.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var step => (true, (step + 1) * BinarySteps),
        [var letter] when letter != ' ' && DecimalUnits.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var step => (false, (step - 3) * 3),
        ['e' or 'E', .. var exponent] when int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) => (false, Math.Clamp(power, -LargestExponent, LargestExponent)),
        _ => null,
    };

    // Times a power of ten; what is lost rounds up.
    private static BigInteger Shifted((BigInteger Number, int Power) value)
    {
        if (value.Power >= 0)
        {
            return value.Number * BigInteger.Pow(10, value.Power);
        }

        var (quotient, rest) = BigInteger.DivRem(value.Number, BigInteger.Pow(10, -value.Power));
        return rest.IsZero ? quotient : quotient + 1;
    }

    private static bool IsWholeNumber(BigInteger digits, int whole, int fraction, (bool IsBinary, int Exponent) unit)
    {
        var count = Math.Max(whole, 1);
        if (unit.IsBinary)
        {
            return fraction == 0 && BinaryDigits - count - (unit.Exponent * 3 / 10) >= 0 && (digits << unit.Exponent) <= Largest;
        }

        var scale = unit.Exponent - fraction;
        return count + fraction <= DecimalDigits && scale >= 0 && digits * BigInteger.Pow(10, scale) <= Largest;
    }
}
