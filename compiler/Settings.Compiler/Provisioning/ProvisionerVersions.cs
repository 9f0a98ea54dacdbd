using System.Globalization;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Provisioning;

/// <summary>Which versions of a provisioner there are. Those without a change of their own are as the newest one before them.</summary>
/// <param name="Oldest">The oldest that is described.</param>
/// <param name="Newest">The newest with a number.</param>
/// <param name="Then">Names of what comes after it, the oldest first.</param>
public sealed record ProvisionerVersions(VersionNumber Oldest, VersionNumber Newest, IReadOnlyList<string> Then)
{
    private const ulong AnyNumber = ulong.MaxValue;

    /// <summary>The version that is meant where none is named.</summary>
    public ProvisionerVersion Default => Of(Newest);

    /// <summary>The oldest version.</summary>
    internal ProvisionerVersion First => Of(Oldest);

    /// <summary>What is allowed, for messages.</summary>
    public string Allowed => $"{Oldest} to {Newest}{string.Concat(Then.Select(name => $", or {name}"))}";

    /// <summary>
    /// The version of a name: three numbers, with or without a v as tags have it; one or two numbers, for the newest that begins with
    /// them; or one of the names. Null when there is none.
    /// </summary>
    public ProvisionerVersion? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var i = 0; i < Then.Count; i++)
        {
            if (string.Equals(Then[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return new ProvisionerVersion(i + 1, default, Then[i]);
            }
        }

        var digits = name.StartsWith('v') ? name[1..] : name;
        if (VersionNumber.TryParse(digits, out var number))
        {
            return number >= Oldest && number <= Newest ? Of(number) : null;
        }

        return Line(digits) is var (first, last) && last >= Oldest && first <= Newest ? last > Newest ? Of(Newest) : Of(last) with { Name = digits } : null;
    }

    private static ProvisionerVersion Of(VersionNumber number) => new(0, number, number.ToString());

    // All versions that begin with one or two numbers.
    private static (VersionNumber First, VersionNumber Last)? Line(string digits)
    {
        if (VersionNumber.TryParseShort(digits, out var two))
        {
            return (two, two with { Patch = AnyNumber });
        }

        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? (new VersionNumber(major, 0, 0), new VersionNumber(major, AnyNumber, AnyNumber))
            : null;
    }
}
