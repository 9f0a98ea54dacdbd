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
        if (place.Metadata is not null)
        {
            diagnostics.Add(MigrationDiagnostics.MetadataForKey(convert.Target.Span, place.ToString()));
            return null;
        }

        var name = $"{convert.From} to {convert.To}";
        var form = ConversionOperation.Forms.FirstOrDefault(form => form.Name == name);
        if (FormProblem(convert, name, form) is { } problem)
        {
            diagnostics.Add(MigrationMeaningDiagnostics.ConversionForm(convert.ConversionSpan, problem));
            return null;
        }

        if (form is null)
        {
            string[] known = [.. ConversionOperation.Forms.Select(known => known.HasMembers ? $"{known.Name} of KEY, VALUE" : known.Name)];
            diagnostics.Add(MigrationMeaningDiagnostics.UnknownConversion(convert.ConversionSpan, name, known));
            return null;
        }

        var keys = new KeySelection(place.Key, convert.Target.IsPrefix);
        return form.Create(new ConversionArguments(keys, convert.KeyField ?? string.Empty, convert.ValueField ?? string.Empty, convert.Fallback, convert.Default));
    }

    private static string? FormProblem(ConvertSyntax convert, string name, ConversionForm? form) => form switch
    {
        { HasMembers: true } when convert.KeyField is null => $"'{name}' must say which members contain key and value: {name} of KEY, VALUE",
        { HasMembers: true } when convert.Target.IsPrefix => $"'{name}' accepts one key, not a prefix",
        not { HasMembers: true } when convert.KeyField is not null => $"'{name}' has no members, so 'of' has no effect",
        not { HasFallback: true } when convert.Fallback != ConversionFallback.Keep => $"'{name}' converts all that it accepts, so 'or' has no effect",
        _ => null,
    };
}
