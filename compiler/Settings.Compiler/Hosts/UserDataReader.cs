using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>
/// Takes user data in as a node does that gets it from EC2: gzip or UTF-8, TOML, and of it only the settings table.
/// Upstream: core-kit sources/early-boot-config/early-boot-config-provider/src/{compression,settings,provider}.rs.
/// </summary>
public static class UserDataReader
{
    private const string SettingsKey = "settings";

    /// <summary>Reads a document that is a text already. A broken one has findings.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static UserData Read(SourceText source, CancellationToken cancellation = default) => Read(SyntaxTree.Parse(source, cancellation), [], isCompressed: false, cancellation);

    /// <summary>Reads a text that has been parsed already. A broken one has findings.</summary>
    /// <param name="tree">The text with its structure.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static UserData Read(SyntaxTree tree, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Read(tree, [], isCompressed: false, cancellation);
    }

    /// <summary>Reads a document that has been decoded already. A broken one has findings.</summary>
    /// <param name="source">The text.</param>
    /// <param name="decoding">What was found wrong with its bytes.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static UserData Read(SourceText source, DiagnosticBag decoding, CancellationToken cancellation = default) =>
        Read(SyntaxTree.Parse(source, cancellation), decoding, isCompressed: false, cancellation);

    /// <summary>Reads a document. A broken one has findings.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static UserData Read(string name, byte[] bytes, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var isCompressed = GzipMember.IsAt(bytes);
        if (isCompressed)
        {
            try
            {
                var member = GzipMember.Read(bytes);
                bytes = member.Content;
                if (member.IgnoredBytes > 0)
                {
                    diagnostics.Add(UserDataDiagnostics.IgnoredTail(member.IgnoredBytes));
                }
            }
            catch (InvalidDataException damage)
            {
                return new UserData(new SourceText(name, string.Empty), null, [UserDataDiagnostics.BrokenGzip(damage.Message)], isCompressed);
            }
        }

        var source = SourceDecoder.Decode(name, bytes, diagnostics);
        return Read(SyntaxTree.Parse(source, cancellation), diagnostics, isCompressed, cancellation);
    }

    private static UserData Read(SyntaxTree tree, DiagnosticBag diagnostics, bool isCompressed, CancellationToken cancellation)
    {
        var (source, document) = (tree.Source, DocumentReader.Read(tree, cancellation));
        var settings = string.IsNullOrWhiteSpace(source.Text) ? Nothing(diagnostics) : Find(document, diagnostics);
        return new UserData(source, settings, DiagnosticOrder.Sorted(diagnostics), isCompressed)
        {
            Tree = tree,
            IsToml = document.IsValid,
            Ignored = [.. document.Root.Entries.Where(entry => entry.Key != SettingsKey)],
        };
    }

    private static DocumentTable Nothing(DiagnosticBag diagnostics)
    {
        diagnostics.Add(UserDataDiagnostics.Empty());
        return new DocumentTable(default);
    }

    private static DocumentTable? Find(BoundDocument document, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(document.Diagnostics);
        switch (document.Root[SettingsKey])
        {
            case DocumentTable table:
                return table;
            case { } other:
                diagnostics.Add(UserDataDiagnostics.SettingsIsNoTable(other.Span, other.KindName));
                return null;
        }

        // When lines could not be read, the table may have been in one of them.
        if (document.IsValid)
        {
            diagnostics.Add(UserDataDiagnostics.NoSettings());
        }

        return null;
    }
}
