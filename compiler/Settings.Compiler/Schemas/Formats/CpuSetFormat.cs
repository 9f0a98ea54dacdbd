namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Numbers and ranges of CPUs, such as "0,3-5". As upstream, ranges need not rise, and commas may be missing where
/// digits can be shared out ("1-22-3").
/// Upstream: settings-sdk modeled-types/src/shared.rs (KernelCpuSetValue).
/// </summary>
public sealed class CpuSetFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "cpu-set";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiDigit(c) || c is '-' or ',';

    /// <inheritdoc/>
    public string Example => "0";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        var digits = 0;
        var afterDash = false;
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                // Between two dashes without a comma one digit must end the first range and another start the second.
                case '-' when digits > (afterDash ? 1 : 0):
                    afterDash = true;
                    digits = 0;
                    break;
                case ',' when digits > 0:
                    afterDash = false;
                    digits = 0;
                    break;
                case '-' or ',':
                    return FormatVerdict.Invalid("has a comma or dash without a number before it");
                default:
                    return FormatVerdict.Invalid("contains something other than digits, commas and dashes");
            }
        }

        return digits > 0 ? FormatVerdict.Valid : FormatVerdict.Invalid("does not end with a number");
    }
}
