using Settings.Compiler.Datastore;

namespace Settings.Migrations.Drafting;

/// <summary>Whether a proposal would change a store of a variant that does not need it.</summary>
internal static class ProposalHarm
{
    /// <summary>Whether it does.</summary>
    public static bool Harms(this Proposal proposal, ImagePair pair)
    {
        var (older, newer) = (pair.Older, pair.Newer);
        return proposal.Kind switch
        {
            ProposalKind.Add => Has(older, proposal.Target),
            ProposalKind.Remove => Has(newer, proposal.Target),
            ProposalKind.Convert or ProposalKind.RemoveNewValue or ProposalKind.RemoveOldValue => Has(older, proposal.Target),
            _ => ValueOf(older, proposal.Target) == proposal.Old || ValueOf(newer, proposal.Target) == proposal.New,
        };
    }

    private static bool Has(ImageModel image, string target)
    {
        var name = target.Split(' ')[^1];
        return image.Settings.Keys.Select(setting => setting.ToString()).Concat(image.Defaults.Live.Keys).Concat(image.Defaults.Metadata.Keys.Select(place => place.ToString()))
            .Any(path => path == name || name.EndsWith('.') && path.StartsWith(name, StringComparison.Ordinal));
    }

    private static string? ValueOf(ImageModel image, string target)
    {
        var parts = target.Split('@');
        return image.Defaults.Find(new StorePlace(parts[0], parts.Length > 1 ? parts[1] : null)) is { } value ? StatementText.Of(value) : null;
    }
}
