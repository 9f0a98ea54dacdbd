using System.Collections.Immutable;
using Settings.Compiler.Hosts.Code;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Markdown;

/// <summary>Markdown: fenced blocks, each in its own language.</summary>
public sealed class MarkdownHost : UserDataHost
{
    // What people write after a fence, and an ending of files in the language.
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["yaml"] = ".yaml",
        ["yml"] = ".yaml",
        ["json"] = ".yaml",
        ["helm"] = ".yaml",
        ["hcl"] = ".tf",
        ["terraform"] = ".tf",
        ["tf"] = ".tf",
        ["opentofu"] = ".tf",
        ["bash"] = ".sh",
        ["sh"] = ".sh",
        ["shell"] = ".sh",
        ["zsh"] = ".sh",
        ["console"] = ".sh",
        ["shell-session"] = ".sh",
        ["typescript"] = ".ts",
        ["ts"] = ".ts",
        ["tsx"] = ".ts",
        ["javascript"] = ".ts",
        ["js"] = ".ts",
        ["jsx"] = ".ts",
        ["python"] = ".py",
        ["py"] = ".py",
        ["go"] = ".go",
        ["golang"] = ".go",
        ["java"] = ".java",
        ["kotlin"] = ".kt",
        ["kt"] = ".kt",
        ["csharp"] = ".cs",
        ["cs"] = ".cs",
        ["c#"] = ".cs",
    };

    /// <inheritdoc/>
    public override string Kind => "markdown";

    /// <inheritdoc/>
    public override string Name => "Markdown";

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".md" or ".mdx" or ".markdown";

    /// <inheritdoc/>
    public override bool Looks(string text) => false;

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var found = new List<HostedDocument>();
        if (host.Text.Contains("settings", StringComparison.Ordinal))
        {
            foreach (var fence in MarkdownReader.Read(host.Text))
            {
                AddFrom(fence, host, found);
            }
        }

        return found;
    }

    private void AddFrom(MarkdownFence fence, SourceText host, List<HostedDocument> found)
    {
        var text = new MappedText();
        foreach (var line in fence.Lines)
        {
            text.Copy(host.Text, line.Start, line.Length);
        }

        var content = text.Text;
        if (!content.Contains("settings", StringComparison.Ordinal))
        {
            return;
        }

        var range = TextSpan.FromBounds(fence.Lines[0].Start, fence.Lines[^1].End);
        var spelling = new FenceSpelling(host.Text, fence.Prefix, fence.Fence);
        var language = Endings.TryGetValue(fence.Language, out var ending) ? Find(ending) : null;
        if (language is not null)
        {
            found.AddRange(NestedDocuments.In(host, Kind, host.Inside(content), new PartsMap(text.Parts.ToImmutableArray(), range.End, spelling), language));
        }
        else if (IsToml(fence.Language, content))
        {
            found.Add(HostedDocument.Of(host, Kind, range, text, spelling));
        }
        else if (fence.Language is "" or "text" or "txt" or "plaintext")
        {
            found.AddRange(NestedDocuments.In(host, Kind, text, range, spelling));
        }
    }

    private static UserDataHost? Find(string ending)
    {
        foreach (var language in HostFinder.Languages)
        {
            if (language.IsNamed(ending))
            {
                return language;
            }
        }

        return null;
    }

    // Of a block in no language that is named, the first line must show it, too.
    private static bool IsToml(string language, string text) => language switch
    {
        "toml" or "ini" or "conf" or "userdata" => UserDataEvidence.IsInText(text),
        "" or "text" or "txt" or "plaintext" => CodeEvidence.IsUserData(text) && CodeEvidence.Begins(text),
        _ => false,
    };
}
