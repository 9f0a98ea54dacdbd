using System.Collections.Immutable;
using Settings.Compiler.Import.Rust;

namespace Settings.Compiler.Import.Models;

/// <summary>The types that a checkout defines, and what values of them look like to those who read them.</summary>
/// <param name="files">The files, each with the crate that it is part of.</param>
internal sealed class SdkTypes(ImmutableArray<(string Crate, RustFile File)> files)
{
    // Aliases and wrappers lead on; a circle of them is not read.
    private const int MostSteps = 32;

    private static readonly ImmutableHashSet<string> Around = ["Option", "Box", "Arc", "Rc"];
    private static readonly ImmutableHashSet<string> Lists = ["Vec", "VecDeque", "HashSet", "BTreeSet", "IndexSet"];
    private static readonly ImmutableHashSet<string> Maps = ["HashMap", "BTreeMap", "IndexMap"];
    private static readonly ImmutableHashSet<string> Values =
    [
        "bool", "char", "String", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32", "f64",
        "IpAddr", "Ipv4Addr", "Ipv6Addr", "SocketAddr", "PathBuf",
        "BoundedI8", "BoundedI16", "BoundedI32", "BoundedI64", "BoundedU8", "BoundedU16", "BoundedU32", "BoundedU64",
    ];

    /// <summary>The type of a name, as a crate sees it; null when there is none, or several.</summary>
    /// <param name="name">The name.</param>
    /// <param name="crate">The crate.</param>
    public (string Crate, RustItem Item)? Find(string name, string crate) =>
        ItemsOf(name, file => file.Crate == crate) is [var own] ? own : ItemsOf(name, _ => true) is [var only] ? only : null;

    /// <summary>What values of a type look like.</summary>
    /// <param name="type">The type as a field names it.</param>
    /// <param name="crate">The crate of the field.</param>
    public SdkShape Resolve(RustType type, string crate) => Resolve(type, crate, MostSteps);

    private SdkShape Resolve(RustType type, string crate, int steps)
    {
        if (steps == 0 || type.Name.Length == 0)
        {
            return new SdkShape(SdkShapeKind.Unread, "a type without a name", crate);
        }

        return (type.Name, type.Arguments) switch
        {
            (_, [var inner]) when Around.Contains(type.Name) => Resolve(inner, crate, steps - 1),
            (_, [var item, ..]) when Lists.Contains(type.Name) => new SdkShape(SdkShapeKind.List, type.Name, crate) { Inner = item },
            (_, [_, var value, ..]) when Maps.Contains(type.Name) => new SdkShape(SdkShapeKind.Map, type.Name, crate) { Inner = value },
            _ when Find(type.Name, crate) is var (home, item) => Resolve(item, home, steps),
            _ when Values.Contains(type.Name) => new SdkShape(SdkShapeKind.Value, type.Name, crate) { IsPlain = true },
            _ => new SdkShape(SdkShapeKind.Unread, $"the type '{type.Name}', which the checkout defines nowhere or several times,", crate),
        };
    }

    private SdkShape Resolve(RustItem item, string crate, int steps)
    {
        var value = new SdkShape(SdkShapeKind.Value, item.Name, crate);
        switch (item.Kind)
        {
            case RustItemKind.Alias:
                return Resolve(item.Fields[0].Type, crate, steps - 1);
            case RustItemKind.Struct when files.Any(file => file.Crate == crate && file.File.Texts.Contains(item.Name)):
                return value;
            case RustItemKind.Struct when Reader(item.Name, crate) is { } reader:
                return item.Fields is [var only] && IsReadAs(only.Name, reader) ? Resolve(only.Type, crate, steps - 1) with { Name = item.Name } : value;
            case RustItemKind.Struct when item.Attributes.Has("model") || item.Attributes.Has("derive", "Deserialize"):
                return value with { Kind = SdkShapeKind.Table, Item = item };
            default:
                return value;
        }
    }

    private ImmutableArray<RustToken>? Reader(string name, string crate) => files
        .Where(file => file.Crate == crate && file.File.Readers.ContainsKey(name))
        .Select(file => (ImmutableArray<RustToken>?)file.File.Readers[name])
        .FirstOrDefault();

    // let host_containers = HashMap::deserialize(deserializer)?;
    private static bool IsReadAs(string field, ImmutableArray<RustToken> reader) => Enumerable.Range(0, Math.Max(0, reader.Length - 5)).Any(at =>
        reader[at].IsWord(field) && reader[at + 1].IsMark('=') && Maps.Contains(reader[at + 2].Text) && reader[at + 3].IsMark(':') && reader[at + 4].IsMark(':') && reader[at + 5].IsWord("deserialize"));

    private (string Crate, RustItem Item)[] ItemsOf(string name, Func<(string Crate, RustFile File), bool> wanted) =>
        [.. files.Where(wanted).SelectMany(file => file.File.Items.Where(item => item.Name == name).Select(item => (file.Crate, item)))];
}
