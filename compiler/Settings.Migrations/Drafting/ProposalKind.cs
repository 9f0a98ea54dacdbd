namespace Settings.Migrations.Drafting;

/// <summary>What a proposal says.</summary>
internal enum ProposalKind
{
    /// <summary>The newer release brings it: add.</summary>
    Add,

    /// <summary>The newer release no longer has it: remove.</summary>
    Remove,

    /// <summary>The text or list that the older release writes becomes another one: replace.</summary>
    Replace,

    /// <summary>A generator becomes another one, and what it has made with it: regenerate.</summary>
    Regenerate,

    /// <summary>Values are of another kind: convert, in a block of each direction.</summary>
    Convert,

    /// <summary>A value that only the newer release accepts is removed on the downgrade.</summary>
    RemoveNewValue,

    /// <summary>A value that only the older release accepts is removed on the upgrade.</summary>
    RemoveOldValue,
}
