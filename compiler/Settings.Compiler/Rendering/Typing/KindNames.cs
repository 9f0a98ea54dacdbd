using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>Kinds of values in words.</summary>
internal static class KindNames
{
    private static readonly (ValueKinds Kind, string Name)[] Names =
    [
        (ValueKinds.String, "a string"), (ValueKinds.Integer, "an integer"), (ValueKinds.Float, "a float"), (ValueKinds.Boolean, "a boolean"),
        (ValueKinds.List, "a list"), (ValueKinds.Table, "a table"),
    ];

    /// <summary>The kinds with their articles: "a string or a list".</summary>
    public static string Of(ValueKinds kinds) => kinds == ValueKinds.None
        ? "nothing"
        : string.Join(" or ", Names.Where(name => (name.Kind & kinds) != ValueKinds.None).Select(name => name.Name));
}
