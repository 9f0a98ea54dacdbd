using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Checking;

/// <summary>Checks the keys of statements.</summary>
internal sealed class PlaceChecker(DiagnosticBag diagnostics)
{
    private const char Star = '*';

    /// <summary>A key or metadata of a key.</summary>
    public StorePlace Check(PlaceSyntax place)
    {
        if (place.Key.Contains(Star, StringComparison.Ordinal))
        {
            diagnostics.Add(MigrationDiagnostics.PatternForKey(place.Span, place.Key));
        }
        else if (place.Key.EndsWith('.'))
        {
            diagnostics.Add(MigrationDiagnostics.DotWithoutPrefix(place.Span, place.Key));
        }
        else
        {
            CheckName(place, place.Key);
        }

        return new StorePlace(place.Key, place.Metadata);
    }

    /// <summary>A key, or what keys begin with.</summary>
    public StorePlace Check(TargetSyntax target)
    {
        if (!target.IsPrefix)
        {
            return Check(target.Place);
        }

        if (target.Place.Metadata is not null)
        {
            diagnostics.Add(MigrationDiagnostics.MetadataForKey(target.Place.Span, $"{target.Place.Key}@{target.Place.Metadata}"));
        }
        else if (IsPattern(target.Place))
        {
            diagnostics.Add(MigrationDiagnostics.InvalidPattern(target.Place.Span, target.Place.Key));
        }
        else
        {
            CheckName(target.Place, target.Place.Key.EndsWith('.') ? target.Place.Key[..^1] : target.Place.Key);
        }

        return new StorePlace(target.Place.Key);
    }

    /// <summary>Metadata of a key.</summary>
    public StorePlace CheckMetadata(PlaceSyntax place, string statement)
    {
        if (place.Metadata is null)
        {
            diagnostics.Add(MigrationDiagnostics.KeyForMetadata(place.Span, place.Key, statement));
        }

        return Check(place);
    }

    /// <summary>Whether a name stands for many.</summary>
    public static bool IsPattern(PlaceSyntax place) => place.Key.Contains(Star, StringComparison.Ordinal);

    /// <summary>A name with a star or two: what is before and after, and whether two say that there must be something between.</summary>
    public (string Start, string End, bool IsApart) CheckPattern(PlaceSyntax place)
    {
        var (first, last) = (place.Key.IndexOf(Star, StringComparison.Ordinal), place.Key.LastIndexOf(Star));
        if (place.Metadata is not null || last - first > 1)
        {
            diagnostics.Add(MigrationDiagnostics.InvalidPattern(place.Span, place.Metadata is null ? place.Key : $"{place.Key}@{place.Metadata}"));
        }
        else
        {
            // Whatever the stars stand for, the rest must be able to be part of a key.
            CheckName(place, place.Key.Replace(Star, 'x'));
        }

        return (place.Key[..first], place.Key[(last + 1)..], last > first);
    }

    private void CheckName(PlaceSyntax place, string name)
    {
        if (!DatastoreKey.TryParse(name, out _, out var error))
        {
            diagnostics.Add(MigrationDiagnostics.InvalidKey(place.Span, place.Key, error));
        }
    }
}
