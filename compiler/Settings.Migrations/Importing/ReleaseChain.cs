using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Versions;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Importing;

/// <summary>Reads upstream's Release.toml: "(1.25.0, 1.26.0)" = ["migrate_v1.26.0_NAME.lz4"]. Upstream: bottlerocket Release.toml, tools/pubsys.</summary>
internal static class ReleaseChain
{
    private const string Table = "migrations";
    private const string Suffix = ".lz4";

    /// <summary>The steps in the order in which they are written.</summary>
    public static ImmutableArray<ChainStep> Read(DocumentTable file, DiagnosticBag diagnostics)
    {
        if (file[Table] is not DocumentTable table)
        {
            diagnostics.Add(file[Table] is { } other
                ? CatalogDiagnostics.WrongKind(other.Span, Table, other.KindName, "a table")
                : CatalogDiagnostics.MissingKey(default, Table, "a table"));
            return [];
        }

        return [.. table.Entries.Select(entry => ReadStep(entry, diagnostics)).OfType<ChainStep>()];
    }

    private static ChainStep? ReadStep(DocumentEntry entry, DiagnosticBag diagnostics)
    {
        if (PairOf(entry.Key) is not var (from, to))
        {
            diagnostics.Add(ReleaseStepDiagnostics.InvalidPair(entry.KeySpan, entry.Key));
            return null;
        }

        if (entry.Value is not DocumentArray list)
        {
            diagnostics.Add(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a list of strings"));
            return null;
        }

        var migrations = ImmutableArray.CreateBuilder<(DocumentString, string)>();
        var prefix = $"migrate_v{to}_";
        foreach (var item in list.Items)
        {
            if (item is not DocumentString name)
            {
                diagnostics.Add(CatalogDiagnostics.WrongKind(item.Span, entry.Key, item.KindName, "a list of strings"));
            }
            else if (!name.Value.StartsWith(prefix, StringComparison.Ordinal) || !name.Value.EndsWith(Suffix, StringComparison.Ordinal))
            {
                diagnostics.Add(ReleaseStepDiagnostics.InvalidMigrationName(name.Span, name.Value, to.ToString()));
            }
            else
            {
                migrations.Add((name, $"v{to}/{name.Value[prefix.Length..^Suffix.Length]}"));
            }
        }

        var names = migrations.Select(migration => migration.Item2);
        return new ChainStep(entry, new ReleaseStep(from.ToString(), to.ToString(), [.. names]), migrations.ToImmutable());
    }

    private static (VersionNumber From, VersionNumber To)? PairOf(string key) =>
        key is ['(', .. var pair, ')'] && pair.Split(',', StringSplitOptions.TrimEntries) is [var from, var to]
        && ReleaseVersion.TryParse(from, out var older) && ReleaseVersion.TryParse(to, out var newer) && older < newer
            ? (older, newer)
            : null;
}
