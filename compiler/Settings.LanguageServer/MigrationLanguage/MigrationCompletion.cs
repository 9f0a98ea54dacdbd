using Settings.Compiler.Paths;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;
using Settings.Migrations;
using Settings.Migrations.Operations;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>What can be written at a place of a migration: statements, keys, traits and names of variants, kinds of values.</summary>
internal static class MigrationCompletion
{
    private const char OfMetadata = '@';

    /// <summary>The choices; null where nothing can be completed.</summary>
    public static CompletionList? At(TextDocument document, MigrationSyntaxTree tree, MigrationFacts facts, string name, int offset)
    {
        if (MigrationSlot.At(tree, offset) is not { } slot)
        {
            return null;
        }

        var (range, written) = (document.RangeOf(slot.Word), document.Text.Slice(TextSpan.FromBounds(slot.Word.Start, offset)).ToString());
        if (slot.Kind == MigrationSlotKind.Key && written.IndexOf(OfMetadata, StringComparison.Ordinal) is >= 0 and var at)
        {
            var metadata = TextSpan.FromBounds(slot.Word.Start + at + 1, slot.Word.End);
            return ChoiceWriter.Write(document.RangeOf(metadata), MetadataNames(facts, name).Select(known => new Choice(known, ChoiceKind.Property, null, known)));
        }

        var words = slot.Words.Select(word => new Choice(word, ChoiceKind.Keyword, null, word));
        var things = slot.Kind switch
        {
            MigrationSlotKind.Key => Keys(facts, name, slot.AllowsPatterns),
            MigrationSlotKind.Variant => facts.TargetOf(name).VariantNames.Select(variant => new Choice(variant, ChoiceKind.EnumMember, null, variant)),
            MigrationSlotKind.Trait => VariantTraits.Names.Select(trait => new Choice(trait, ChoiceKind.EnumMember, null, trait)),
            MigrationSlotKind.Conversion => ConversionOperation.Forms.Select(form => form.HasMembers ? $"{form.Name} of KEY, VALUE" : form.Name).Select(form => new Choice(form, ChoiceKind.EnumMember, null, form)),
            _ => [],
        };
        return ChoiceWriter.Write(range, words.Concat(things));
    }

    // Settings by their whole names; of services and files the tables, which are added and removed as a whole.
    private static IEnumerable<Choice> Keys(MigrationFacts facts, string name, bool allowsPatterns)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, node) in facts.SettingsFor(name))
        {
            var text = allowsPatterns ? path.ToString() : Fixed(path);
            if (known.Add(text))
            {
                yield return new Choice(text, ChoiceKind.Property, null, text) { Detail = node.Expects, About = node.Notes.Description };
            }
        }

        foreach (var table in TargetDefaults(facts, name).SelectMany(defaults => defaults.Services.Keys.Select(service => $"services.{service}").Concat(defaults.ConfigurationFiles.Select(file => $"configuration-files.{file.Name}"))).Order(StringComparer.Ordinal))
        {
            if (known.Add(table))
            {
                yield return new Choice(table, ChoiceKind.Module, null, table);
            }
        }
    }

    // What is before a name that people choose.
    private static string Fixed(SettingPath path) => path.Parts.FirstOrDefault(part => part.IsStar)?.Parent is { } table ? $"{table}." : path.ToString();

    private static string[] MetadataNames(MigrationFacts facts, string name) =>
        TargetDefaults(facts, name).SelectMany(defaults => defaults.Metadata).Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

    private static IEnumerable<Compiler.Catalog.MergedDefaults> TargetDefaults(MigrationFacts facts, string name) => facts.TargetOf(name).Variants.Select(variant => variant.Defaults);
}
