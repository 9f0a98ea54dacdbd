using System.Globalization;
using System.Numerics;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Compliance.Tests;

/// <summary>
/// Kernel parameters. Upstream: core-kit sources/bloodhound/src/bin/bottlerocket-cis-checks/checks.rs, which looks for "name = value" in
/// lines of sysctl: a value that only begins with the wanted one passes as well.
/// </summary>
/// <param name="File">Where they come from.</param>
/// <param name="Wanted">Their names with the wanted values.</param>
public sealed record SysctlTest(SysctlFile File, IReadOnlyList<(string Name, string Value)> Wanted) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree)
    {
        var wrong = Wanted.Select(wanted => Ask(tree, wanted.Name, wanted.Value)).Where(answer => answer.Status != CheckStatus.Pass).ToArray();
        if (wrong.Length == 0)
        {
            return Verdict.Passed;
        }

        // One that is wrong for certain decides, whatever is not known of the others.
        var status = wrong.Any(answer => answer.Status == CheckStatus.Fail) ? CheckStatus.Fail : CheckStatus.Skip;
        var reasons = wrong.Where(answer => answer.Status == status).GroupBy(answer => answer.Reason, answer => answer.Name, StringComparer.Ordinal);
        return new Verdict(status, string.Join(' ', reasons.Select(reason => $"{string.Join(", ", reason)}: {reason.Key}.")))
        {
            Proposed = [.. wrong.Select(answer => new ProposedSetting(File.Setting.Append(answer.Name), new DocumentString(answer.Wanted, default), null))],
        };
    }

    private Answer Ask(ComplianceTree tree, string name, string wanted)
    {
        var known = File.Known.GetValueOrDefault(name);
        IReadOnlyList<string> set = known is { IsFixed: true } ? [] : File.SetIn(tree, name);
        var (status, reason) = set switch
        {
            [] when known is null => (CheckStatus.Skip, "unless it is set, only the node knows its value"),
            [] => (StatusOf(known.Value, wanted), $"{known.Value} unless it is set ({known.Source})"),
            [var value] when Shown(value) is { } shown => (StatusOf(shown, wanted), $"set to {shown}"),
            [_] => (CheckStatus.Skip, "not set to a number, so the kernel refuses it and keeps the value that it has"),
            _ => (CheckStatus.Skip, "set twice in different spellings; which of them is written last is not defined"),
        };
        return new Answer(name, wanted, status, reason);
    }

    private static CheckStatus StatusOf(string shown, string wanted) => shown.StartsWith(wanted, StringComparison.Ordinal) ? CheckStatus.Pass : CheckStatus.Fail;
    // The kernel reads numbers as C does, and shows them in decimal digits.
    private static string? Shown(string value)
    {
        var digits = value.AsSpan().TrimStart('-');
        if (digits.IsEmpty || value.Length - digits.Length > 1)
        {
            return null;
        }

        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!isHex && digits.Length > 1 && digits[0] == '0')
        {
            return digits.IndexOfAnyExceptInRange('0', '7') >= 0 ? null : Signed(digits.ToString().Aggregate(BigInteger.Zero, (number, digit) => (number << 3) + (digit - '0')));
        }

        var text = isHex ? string.Concat("0", digits[2..]) : digits.ToString();
        return BigInteger.TryParse(text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? Signed(parsed) : null;

        string Signed(BigInteger number) => (value[0] == '-' ? -number : number).ToString(CultureInfo.InvariantCulture);
    }

    // What there is to say of one parameter.
    private readonly record struct Answer(string Name, string Wanted, CheckStatus Status, string Reason);
}
