using Settings.Compiler.Configuration;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>A part of a target, the name of a variant, a release or an architecture, and who names it.</summary>
/// <param name="name">The name; null if none is given.</param>
/// <param name="origin">Who gives it.</param>
/// <param name="place">Where in a configuration file; null when it does not come from one.</param>
public sealed class TargetChoice(string? name, TargetOrigin origin, SourcePlace? place)
{
    private static readonly TargetChoice None = new(null, TargetOrigin.Default, null);

    /// <summary>The name; null if none is given.</summary>
    public string? Name { get; } = name;

    /// <summary>Who gives it.</summary>
    public TargetOrigin Origin { get; } = origin;

    /// <summary>Where in a configuration file; null when it does not come from one.</summary>
    public SourcePlace? Place { get; } = place;

    /// <summary>The name that counts.</summary>
    /// <param name="requested">That of the caller.</param>
    /// <param name="comment">That of the document.</param>
    /// <param name="configured">That of the configuration file.</param>
    internal static TargetChoice Of(string? requested, string? comment, ConfiguredName? configured) =>
        requested is not null ? new(requested, TargetOrigin.Request, null)
        : comment is not null ? new(comment, TargetOrigin.Comment, null)
        : configured is not null ? new(configured.Name, TargetOrigin.Configuration, configured.Place)
        : None;
}
