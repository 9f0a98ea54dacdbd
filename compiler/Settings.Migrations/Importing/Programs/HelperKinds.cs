using System.Collections.Frozen;
using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Import.Rust;
using Settings.Migrations.Drafting;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing.Programs;

/// <summary>
/// What upstream's kinds of migrations do, in the language of migrations. Upstream: bottlerocket
/// sources/api/migration/migration-helpers/src/common_migrations.rs; that of 1.26.1 has the kinds that have been removed since.
/// </summary>
internal static class HelperKinds
{
    private const string Template = "template";
    private const string Generator = "setting-generator";
    private const string Setting = "setting";
    private const string Metadata = "metadata";
    private const string Lost = "what is removed does not come back: the older release uses what it has itself";
    private const string OnDowngrade = "what is removed does not come back: the newer release writes it again";

    private static readonly FrozenDictionary<string, Func<HelperArguments, IEnumerable<ImportedStatement>>> Known = new Dictionary<string, Func<HelperArguments, IEnumerable<ImportedStatement>>>(StringComparer.Ordinal)
    {
        ["NoOpMigration"] = _ => [],
        ["AddSettingsMigration"] = all => all.Names(isPrefix: false).Select(name => new ImportedStatement("add", name.Name) { Conditions = name.Item.Conditions }),
        ["AddPrefixesMigration"] = all => all.Names(isPrefix: true).Select(name => new ImportedStatement("add", $"prefix {name.Name}") { Conditions = name.Item.Conditions }),
        ["AddPrefixSuffixMigration"] = all => Each(all, "PrefixSuffix", one => [new("add", $"{one.Key("prefix")}.**.{one.Key("suffix")}")]),
        ["RemoveSettingsMigration"] = all => all.Names(isPrefix: false).Select(name => Forward("remove", name.Name) with { Conditions = name.Item.Conditions }),
        ["AddMetadataMigration"] = all => Each(all, "SettingMetadata", one => [.. MetadataOf(one).Select(place => new ImportedStatement("add", place))]),
        ["RemoveMetadataMigration"] = all => Each(all, "SettingMetadata", one => [.. MetadataOf(one).Select(place => Forward("remove", place))]),
        ["ReplaceStringMigration"] = one => [Replace("replace", one.Key(Setting), Text(one, "old_val"), Text(one, "new_val"))],
        ["ReplaceListsMigration"] = all => Each(all, "ListReplacement", one => [Replace("replace", one.Key(Setting), List(one, "old_vals"), List(one, "new_vals"))]),
        ["ReplaceMetadataMigration"] = all => Each(all, "MetadataReplacement", one => [Replace("replace", PlaceOf(one), Text(one, "old_val"), Text(one, "new_val"))]),
        ["ReplaceMetadataListsMigration"] = all => Each(all, "MetadataListReplacement", one => [Replace("replace", PlaceOf(one), List(one, "old_vals"), List(one, "new_vals"))]),
        ["RestrictListsMigration"] = all => Each(all, "ListRestriction", one => [new($"restrict {one.Key(Setting)}", List(one, "allowed_vals"))]),
        ["ReplaceTemplateMigration"] = one => [Replace("regenerate", $"{one.Key(Setting)}@{Template}", Text(one, "old_template"), Text(one, "new_template"))],
        ["ReplaceSchnauzerMigration"] = one => [Replace("regenerate", $"{one.Key(Setting)}@{Generator}", Text(one, "old_schnauzer_cmdline"), Text(one, "new_schnauzer_cmdline"))],
        ["RemoveSchnauzerMigration"] = one => [Forward($"remove generated {one.Key(Setting)}@{Generator}", Text(one, "old_cmdline"))],
        ["RemoveMatchingString"] = one => [Forward($"when {one.Key(Setting)} == {Text(one, "old_val")}", $"{{\nremove {one.Key(Setting)}\n}}")],
        ["RemoveMetadataAndWeakSettingsMigration"] = _ => [Backward("remove all weak"), Backward("remove all metadata")],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a value of one of the kinds says.</summary>
    /// <param name="migration">The value.</param>
    /// <exception cref="UnreadableRustException">The kind is not known, or its arguments are not what it needs.</exception>
    public static ImmutableArray<ImportedStatement> StatementsOf(GuardedValue migration)
    {
        if (migration.Value is not StructureProgramValue value)
        {
            throw new UnreadableRustException(migration.Value.Span, "Only one of upstream's kinds of migrations is understood here.");
        }

        if (!Known.TryGetValue(value.Name, out var statements))
        {
            throw new UnreadableRustException(value.Span, $"Nothing is known about the kind '{value.Name}'.");
        }

        var arguments = new HelperArguments(value);
        var written = statements(arguments).ToArray();
        arguments.Finish();
        return [.. written.Select(statement => Under(migration.Conditions, statement)).OfType<ImportedStatement>()];
    }

    private static IEnumerable<ImportedStatement> Each(HelperArguments all, string type, Func<HelperArguments, ImmutableArray<ImportedStatement>> read)
    {
        foreach (var (arguments, item) in all.Each(type))
        {
            var statements = read(arguments);
            arguments.Finish();
            foreach (var statement in statements)
            {
                yield return statement with { Conditions = item.Conditions };
            }
        }
    }

    private static ImportedStatement? Under(ImmutableArray<VariantCondition> conditions, ImportedStatement statement) =>
        VariantTest.Both(conditions, statement.Conditions) is { } both ? statement with { Conditions = both } : null;

    private static IEnumerable<string> MetadataOf(HelperArguments one) => one.Metadata(Metadata).Select(metadata => $"{one.Key(Setting)}@{metadata}");

    private static string PlaceOf(HelperArguments one) => $"{one.Key(Setting)}@{one.OneMetadata(Metadata)}";

    private static ImportedStatement Replace(string word, string place, string old, string now) => new($"{word} {place}", $"{old} -> {now}") { Change = (old, now) };

    private static ImportedStatement Forward(string head, string item) => new(head, item) { Direction = MigrationDirection.Forward, Loss = Lost };

    private static ImportedStatement Backward(string statement) => new(statement, string.Empty) { Direction = MigrationDirection.Backward, Loss = OnDowngrade };

    private static string Text(HelperArguments one, string field) => StatementText.Quoted(one.Text(field));

    private static string List(HelperArguments one, string field) =>
        StatementText.Of(new DocumentArray([.. one.Texts(field).Select(text => new DocumentString(text, default))], default));
}
