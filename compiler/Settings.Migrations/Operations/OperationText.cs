using System.Collections.Immutable;
using Settings.Migrations.Drafting;

namespace Settings.Migrations.Operations;

/// <summary>Says for people what an operation does, in lines: those under a condition are indented by two blanks.</summary>
public static class OperationText
{
    /// <summary>The lines of an operation.</summary>
    /// <param name="operation">The operation.</param>
    public static IEnumerable<string> Of(MigrationOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Inner.SelectMany(Of).Select(line => $"  {line}").Prepend(Sentence(operation));
    }

    private static string Sentence(MigrationOperation operation) => operation switch
    {
        RemoveKeyOperation remove => $"removes {remove.Key}",
        RemoveMetadataOperation remove => $"removes {remove.Place}",
        RemovePrefixOperation remove => $"removes all keys that begin with {remove.Prefix}",
        RemoveMatchOperation remove => $"removes all keys that begin with {remove.Start} and end with {remove.End}{(remove.IsApart ? ", with something between" : string.Empty)}",
        RemoveGeneratedOperation remove => $"removes {remove.Place}, and the value of {remove.Place.Key} if it is what {Quoted(remove.Text)} produces",
        RemoveWeakOperation => "removes the values of all keys that are weak by metadata of their own",
        RemoveAllMetadataOperation => "removes all metadata of all keys",
        ReplaceTextOperation replace => $"replaces {Quoted(replace.Old)} in {replace.Place} with {Quoted(replace.New)}",
        ReplaceListOperation replace => $"replaces {List(replace.Old)} in {replace.Place} with {List(replace.New)}",
        RegenerateOperation regenerate => $"replaces {Quoted(regenerate.OldText)} in {regenerate.Place} with {Quoted(regenerate.NewText)}, and the value of {regenerate.Place.Key} if the old one produced it",
        RestrictListOperation restrict => $"removes all items of {restrict.Place} but {string.Join(", ", restrict.Allowed.Select(Quoted))}",
        SetMetadataOperation set => $"sets {set.Place} to {StatementText.Of(set.Value)}, whatever it was",
        ConversionOperation conversion => $"converts {(conversion.Keys.IsPrefix ? "all keys that begin with " : string.Empty)}{conversion.Keys.Name}: {Form(conversion)}",
        WhenEqualsOperation condition => $"if {condition.Place} is {StatementText.Of(condition.Value)}:",
        WhenVariantOperation condition => $"if {StatementText.Of(condition.Variants)["when ".Length..]}:",
        HostOperation host => $"on the machine, shown but never done: {host.Effect}",
        _ => throw new ArgumentException($"There is no text for {operation.GetType().Name}.", nameof(operation)),
    };

    private static string Form(ConversionOperation conversion) => conversion switch
    {
        TextToListOperation => "a string becomes a list of it",
        ListToTextOperation list => $"a list becomes its first item{(list.Default is { } text ? $", an empty one {Quoted(text)}" : string.Empty)}{(list.Fallback) switch
        {
            ConversionFallback.Fail => "; otherwise the migration fails",
            ConversionFallback.Remove => "; other values are removed",
            _ => string.Empty,
        }}",
        NumberToTextOperation => "a number becomes a string",
        IntegerToU32Operation => "-1 and numbers that do not fit in 32 bits become 4294967295",
        MapToListOperation map => $"the keys below it become a list of tables with '{map.KeyField}' and '{map.ValueField}'",
        ListToMapOperation list => $"the tables of the list become keys, named by '{list.KeyField}', with the value of '{list.ValueField}'",
        _ => throw new ArgumentException($"There is no text for {conversion.GetType().Name}.", nameof(conversion)),
    };

    private static string Quoted(string text) => StatementText.Quoted(text);

    private static string List(ImmutableArray<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";
}
