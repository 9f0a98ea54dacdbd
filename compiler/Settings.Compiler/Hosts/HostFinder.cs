using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Hosts.Code;
using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Hosts.Markdown;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>Finds the user data in any text that people keep: by what it contains, its name only says what to try first.</summary>
public static class HostFinder
{
    // Where templates of user data end; what stands before it may say what the template makes.
    private static readonly string[] TemplateEndings = [".tpl", ".tftpl", ".tmpl", ".gotmpl", ".j2", ".jinja", ".jinja2", ".erb", ".template", ".mustache"];

    /// <summary>The languages, each of which one class knows.</summary>
    public static IReadOnlyList<UserDataHost> Languages { get; } =
    [
        new YamlHost(), new TerraformHost(), new JavaScriptHost(), new PythonHost(), new GoHost(), new JavaHost(), new KotlinHost(), new CSharpHost(), new ShellHost(), new MarkdownHost(),
        new MimeHost(), new OvfHost(), new Base64Host(),
    ];

    /// <summary>Whether a file of this name is user data as a whole unless it turns out to be something else.</summary>
    public static bool IsPlainName(string name) => Path.GetExtension(name) is ".toml" or ".userdata" or "" || name == "-";

    /// <summary>Whether a name says that a template is in the file.</summary>
    public static bool IsTemplateName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TemplateEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a file of this name is looked into at all when a folder is searched.</summary>
    /// <param name="path">The name, or a path that ends with it.</param>
    public static bool MayHold(string path)
    {
        var name = Path.GetFileName(path);
        return IsPlainName(name) || IsTemplateName(name) || Languages.Any(language => language.IsNamed(name));
    }

    /// <summary>Whether the bytes of a file may hold user data: they name settings, in clear or in Base64, or are compressed.</summary>
    public static bool MayHold(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("settings"u8) >= 0 || bytes.IndexOf("ottlerocket"u8) >= 0 || bytes.IndexOf("BOTTLEROCKET"u8) >= 0 || bytes.IndexOf("ottleRocket"u8) >= 0
        || bytes.IndexOf("c2V0dGluZ3"u8) >= 0 || bytes.IndexOf("NldHRpbmdz"u8) >= 0 || bytes.IndexOf("zZXR0aW5nc"u8) >= 0 || bytes.IndexOf("H4sI"u8) >= 0;

    private static bool NamesSettings(string text) =>
        text.Contains("settings", StringComparison.Ordinal) || text.Contains("bottlerocket", StringComparison.OrdinalIgnoreCase) || Decoding.MayBeIn(text);

    /// <summary>Finds the user data in a text.</summary>
    /// <param name="text">The text; its name is that of the file.</param>
    /// <param name="fragmentOf">The table that the documents go on with, such as settings.kubernetes; null for what they, or the text around them, say.</param>
    public static HostContents Find(SourceText text, string? fragmentOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var contents = Search(text);
        return contents.Documents.Any(document => TableOf(document, fragmentOf) is not null)
            ? contents with { Documents = [.. contents.Documents.Select(document => TableOf(document, fragmentOf) is { } table ? document.Continuing(table) : document)] }
            : contents;
    }

    private static string? TableOf(HostedDocument document, string? fragmentOf) => fragmentOf ?? TargetComment.Read(document.Source, []).FragmentOf ?? document.Evidence.FragmentOf;

    private static HostContents Search(SourceText text)
    {
        var name = BareName(text.Name);
        if (IsPlainName(name) && IsMostlyToml(text.Text))
        {
            return new HostContents([Plain(text)], null);
        }

        if (!IsPlainName(name) && !NamesSettings(text.Text))
        {
            return new HostContents([], Languages.FirstOrDefault(language => language.IsNamed(name))?.Name);
        }

        foreach (var language in Languages.Where(language => language.IsNamed(name)).Concat(Languages.Where(language => !language.IsNamed(name) && language.Looks(text.Text))))
        {
            var documents = language.Find(text).ToImmutableArray();
            if (documents.Length > 0 || language.IsNamed(name))
            {
                return new HostContents(documents, language.Name);
            }
        }

        return new HostContents(IsPlainName(name) || UserDataEvidence.IsInText(text.Text) ? [Plain(text)] : [], null);
    }

    /// <summary>A text that is user data as a whole. Its placeholders are filled, by a template's name or by one of those that people name themselves, or left.</summary>
    public static HostedDocument Plain(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isTemplate = IsTemplateName(text.Name);
        var isFilled = isTemplate || text.Placeholders?.IsIn(text.Text) == true;
        var syntax = isTemplate ? PlaceholderSyntax.All : PlaceholderSyntax.Clear;
        return !HoleFiller.HasPlaceholder(text, text.Values is null ? syntax : PlaceholderSyntax.All) ? HostedDocument.Plain(text)
            : HostedDocument.Of(text, HostedDocument.PlainKind, new TextSpan(0, text.Length), MappedText.Whole(text.Text), HostSpelling.Plain, new Holes(text.Text) { AreFilled = isFilled }, syntax);
    }

    // The name without the ending of a template: user-data.toml.tftpl, node.yaml.j2.
    private static string BareName(string name)
    {
        var ending = Array.Find(TemplateEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? name : name[..^ending.Length] is var bare && Path.GetExtension(bare).Length > 0 ? bare : name;
    }

    // The first line that says something is one of user data.
    private static bool IsMostlyToml(string text)
    {
        if (text.StartsWith("#!", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim("\uFEFF \t");
            if (trimmed.StartsWith("#:settingsc"))
            {
                continue;
            }

            if (!trimmed.IsEmpty && trimmed[0] != '#')
            {
                return trimmed[0] == '[' || UserDataEvidence.NamesTable(trimmed);
            }
        }

        return false;
    }
}
