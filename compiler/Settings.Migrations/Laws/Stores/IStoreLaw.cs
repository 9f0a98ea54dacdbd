using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws.Stores;

/// <summary>Something that must hold for every store that goes through migrations.</summary>
internal interface IStoreLaw
{
    /// <summary>Its rule.</summary>
    DiagnosticRule Rule { get; }

    /// <summary>What to do when it is broken, as a sentence.</summary>
    string Advice { get; }

    /// <summary>Whether only all migrations between two releases together can keep it.</summary>
    bool IsOfReleases { get; }

    /// <summary>Where a store shows that it is broken; nowhere when it holds.</summary>
    IEnumerable<StoreViolation> Check(StoreTrial trial);
}
