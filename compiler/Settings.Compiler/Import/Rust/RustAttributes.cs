using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>The attributes before an item or a field.</summary>
/// <param name="All">The attributes in their order, each with its arguments.</param>
internal sealed record RustAttributes(ImmutableArray<(string Name, ImmutableArray<RustArgument> Arguments, TextSpan Span)> All)
{
    /// <summary>Whether there is an attribute of a name.</summary>
    public bool Has(string attribute) => All.Any(one => one.Name == attribute);

    /// <summary>The arguments of all attributes of a name.</summary>
    public IEnumerable<RustArgument> Of(string attribute) => All.Where(one => one.Name == attribute).SelectMany(one => one.Arguments);

    /// <summary>Whether an attribute has an argument.</summary>
    public bool Has(string attribute, string argument) => Of(attribute).Any(one => one.Name == argument);

    /// <summary>The value of an argument; null when it is not given.</summary>
    public string? ValueOf(string attribute, string argument) => Of(attribute).FirstOrDefault(one => one.Name == argument)?.Value;
}
