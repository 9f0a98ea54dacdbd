using System.Buffers;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Advice;

/// <summary>Finds texts that a tool should have replaced before the document reached a node. No setting needs them.</summary>
public static class Placeholders
{
    // What all of them contain; most documents have none of it.
    private static readonly SearchValues<char> Marks = SearchValues.Create("{<");

    // Made only for a document that has one of these characters. Of templates in shells, Terraform, Helm, Jinja and CloudFormation, also when they were escaped, and of manuals.
    private static readonly Lazy<ITextPattern> Placeholder = new(() => TextPattern.Compile(
        "\\$[$/]?\\{[A-Za-z_][^{}]*\\}|\\{\\{[^{}]*\\}\\}|<(%=?[^>]*%|[A-Z][A-Z0-9_ -]*|[A-Za-z][A-Za-z0-9]*[_ -][A-Za-z0-9_ -]*)>"));

    /// <summary>Checks accepted settings, as the model stores them.</summary>
    public static IEnumerable<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var found = new List<Diagnostic>();
        Visit(settings, SettingPath.Settings, found);
        return found;
    }

    private static void Visit(DocumentValue value, SettingPath path, List<Diagnostic> found)
    {
        switch (value)
        {
            case DocumentString text when text.Value.AsSpan().ContainsAny(Marks) && Placeholder.Value.IsMatch(text.Value):
                found.Add(PlaceholderDiagnostics.Left(text.Span, path));
                break;
            case DocumentTable table:
                foreach (ref readonly var entry in table.EntrySpan)
                {
                    if (Contains(entry.Value))
                    {
                        Visit(entry.Value, path.Append(entry.Key), found);
                    }
                }

                break;
            case DocumentArray list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (Contains(list.Items[i]))
                    {
                        Visit(list.Items[i], path.Item(i), found);
                    }
                }

                break;
        }
    }

    // Texts are looked at before paths are made for them.
    private static bool Contains(DocumentValue value) => value is not DocumentString text ? value is DocumentTable or DocumentArray : text.Value.AsSpan().ContainsAny(Marks);
}
