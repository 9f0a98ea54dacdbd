using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>The answer to a question for something by its name.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Value">What has this name; null when nothing has.</param>
/// <param name="Known">The names there are.</param>
public sealed record CatalogLookup<T>(string Name, T? Value, IReadOnlyList<string> Known)
    where T : class
{
    /// <summary>Whether there is something of this name.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsFound => Value is not null;

    /// <summary>The known name that was probably meant; null when none is near.</summary>
    public string? Closest => NearestName.Of(Name, Known);
}
