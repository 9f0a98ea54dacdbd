namespace Settings.Compiler.Generators;

/// <summary>How a setting generator ended.</summary>
public enum GeneratorStatus
{
    /// <summary>It did not run: the setting, or one below it, has a value.</summary>
    AlreadySet,

    /// <summary>It has a value, computed or from the host facts.</summary>
    Generated,

    /// <summary>The program sets nothing here, and the node goes on.</summary>
    Skipped,

    /// <summary>Only a machine can tell the value, and no host fact does: the setting is left unset.</summary>
    NeedsMachine,

    /// <summary>The command cannot be carried out, or the node's model refuses its value; a node would not finish starting.</summary>
    Failed,

    /// <summary>Another command failed, and the node stops before this setting is set.</summary>
    NotSet,
}
