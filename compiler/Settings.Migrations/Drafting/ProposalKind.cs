namespace Settings.Migrations.Drafting;

/// <summary>What a proposal says.</summary>
internal enum ProposalKind
{
    /// <summary>The newer release brings it: add.</summary>
    Add,

    /// <summary>The newer release does not have it any more: remove.</summary>
    Remove,

    /// <summary>The text or list that the older release writes becomes another one: replace.</summary>
    Replace,

    /// <summary>A generator becomes another one, and what it has made with it: regenerate.</summary>
    Regenerate,

    /// <summary>Values are of another kind: convert, in a block of each direction.</summary>
    Convert,

    /// <summary>A value that only the newer release takes goes on the way back.</summary>
    RemoveNewValue,

    /// <summary>A value that only the older release takes goes on the way forward.</summary>
    RemoveOldValue,
}
