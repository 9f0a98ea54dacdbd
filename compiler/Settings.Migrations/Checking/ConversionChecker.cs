using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Migrations.Operations;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Checking;

/// <summary>Finds the operation that a convert statement means.</summary>
internal sealed class ConversionChecker(DiagnosticBag diagnostics)
{
    /// <summary>The operation; null, with a finding, when there is none.</summary>
    public MigrationOperation? Check(ConvertSyntax convert, StorePlace place)
    {
        var conversion = $"{convert.From} to {convert.To}";
        var keys = new KeySelection(place.Key, convert.Target.IsPrefix);
        var isReshaping = conversion is "map to list" or "list to map";
        if (place.Metadata is not null)
        {
            diagnostics.Add(MigrationDiagnostics.MetadataForKey(convert.Target.Span, place.ToString()));
            return null;
        }

        if (FormProblem(convert, conversion, isReshaping) is { } problem)
        {
            diagnostics.Add(MigrationMeaningDiagnostics.ConversionForm(convert.ConversionSpan, problem));
            return null;
        }

        switch (conversion)
        {
            case "string to list":
                return new TextToListOperation(keys);
            case "list to string":
                return new ListToTextOperation(keys, convert.Fallback, convert.Default);
            case "number to string":
                return new NumberToTextOperation(keys);
            case "integer to u32":
                return new IntegerToU32Operation(keys);
            case "map to list" when convert is { KeyField: { } key, ValueField: { } value }:
                return new MapToListOperation(place.Key, key, value);
            case "list to map" when convert is { KeyField: { } key, ValueField: { } value }:
                return new ListToMapOperation(place.Key, key, value);
            default:
                diagnostics.Add(MigrationMeaningDiagnostics.UnknownConversion(convert.ConversionSpan, convert.From, convert.To));
                return null;
        }
    }

    private static string? FormProblem(ConvertSyntax convert, string conversion, bool isReshaping) =>
        isReshaping && convert.KeyField is null ? $"'{conversion}' must say which members contain key and value: {conversion} of KEY, VALUE"
        : isReshaping && convert.Target.IsPrefix ? $"'{conversion}' accepts one key, not a prefix"
        : !isReshaping && convert.KeyField is not null ? $"'{conversion}' has no members, so 'of' has no effect"
        : conversion != "list to string" && convert.Fallback != ConversionFallback.Keep ? $"'{conversion}' converts all that it accepts, so 'or' has no effect"
        : null;
}
