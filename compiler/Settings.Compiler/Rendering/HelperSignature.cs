using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering;

/// <summary>Says for people how helpers are called.</summary>
public static class HelperSignature
{
    /// <summary>How templates spell the name.</summary>
    public static string NameOf(TemplateHelper helper)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return TemplateHeader.FunctionNameOf(helper.Name);
    }

    /// <summary>How a header names it; null for a function of the template language, which no header names.</summary>
    public static string? HeaderNameOf(TemplateHelper helper)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return helper.Extension == TemplateHelper.Language ? null : $"{helper.Extension}.{helper.Name}";
    }

    /// <summary>The arguments in turn: what each may be.</summary>
    public static IReadOnlyList<string> ArgumentsOf(TemplateHelper helper)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return helper.Parameters.Select(parameter => $"{(parameter.Kinds == ValueKinds.All ? "any value" : KindNames.Of(parameter.Kinds))}{(parameter.IsRequired ? string.Empty : ", which may be unset")}").ToArray();
    }
}
