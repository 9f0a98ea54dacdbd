using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Import.Rust;

namespace Settings.Migrations.Importing.Programs;

/// <summary>The arguments of one of upstream's types: each must be asked for, so that none is overlooked.</summary>
/// <param name="value">The value.</param>
internal sealed class HelperArguments(StructureProgramValue value)
{
    private const string Only = "0";

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The arguments of the values of a list, which all are of one type.</summary>
    /// <param name="type">The type.</param>
    public IEnumerable<(HelperArguments Arguments, GuardedValue Item)> Each(string type) => List(Only).Items.Select(item => item.Value is StructureProgramValue inner && inner.Name == type
        ? (new HelperArguments(inner), item)
        : throw new UnreadableRustException(item.Value.Span, $"Only a '{type}' is understood here."));

    /// <summary>The names in a list, each of which may be there on some variants only.</summary>
    /// <param name="isPrefix">Whether keys begin with them.</param>
    public IEnumerable<(string Name, GuardedValue Item)> Names(bool isPrefix) => List(Only).Items.Select(item => (Checked(TextOf(item.Value), item.Value, isPrefix), item));

    /// <summary>The name of a key, or what keys begin or end with.</summary>
    public string Key(string field) => Checked(Text(field), Find(field), isPrefix: false);

    /// <summary>A string.</summary>
    public string Text(string field) => TextOf(Find(field));

    /// <summary>A list of strings.</summary>
    public ImmutableArray<string> Texts(string field) => [.. List(field).Items.Select(item => item.Conditions.IsEmpty
        ? TextOf(item.Value)
        : throw new UnreadableRustException(item.Value.Span, "A part of a value cannot depend on the variant."))];

    /// <summary>The names of metadata.</summary>
    public IEnumerable<string> Metadata(string field) => Texts(field).Select(name => CheckedMetadata(name, Find(field)));

    /// <summary>The name of metadata.</summary>
    public string OneMetadata(string field) => CheckedMetadata(Text(field), Find(field));

    /// <summary>Sees that everything has been asked for.</summary>
    /// <exception cref="UnreadableRustException">The type has another field.</exception>
    public void Finish()
    {
        if (value.Fields.FirstOrDefault(field => !_asked.Contains(field.Name)) is { Name: { } other } found)
        {
            throw new UnreadableRustException(found.Value.Span, $"Nothing is known about the field '{other}' of '{value.Name}'.");
        }
    }

    private ProgramValue Find(string field)
    {
        _asked.Add(field);
        return value.Fields.FirstOrDefault(candidate => candidate.Name == field).Value
            ?? throw new UnreadableRustException(value.Span, field == Only ? $"'{value.Name}' needs a list." : $"'{value.Name}' needs the field '{field}'.");
    }

    private ListProgramValue List(string field) => Find(field) is var found && found is ListProgramValue list
        ? list
        : throw new UnreadableRustException(found.Span, "Only a list is understood here.");

    private static string TextOf(ProgramValue found) => found is TextProgramValue text
        ? text.Text
        : throw new UnreadableRustException(found.Span, "Only a string is understood here.");

    private static string Checked(string name, ProgramValue found, bool isPrefix) => DatastoreKey.TryParse(isPrefix && name.EndsWith('.') ? name[..^1] : name, out _, out var error)
        ? name
        : throw new UnreadableRustException(found.Span, $"'{name}' is not a key. {error}");

    private static string CheckedMetadata(string name, ProgramValue found) => name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        ? name
        : throw new UnreadableRustException(found.Span, $"'{name}' cannot be the name of metadata.");
}
