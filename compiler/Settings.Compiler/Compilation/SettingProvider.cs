namespace Settings.Compiler.Compilation;

/// <summary>Who gives a setting its value if the user data does not.</summary>
public enum SettingProvider
{
    /// <summary>No one: the user data must.</summary>
    UserData,

    /// <summary>A defaults layer.</summary>
    Defaults,

    /// <summary>A setting generator.</summary>
    Generator,

    /// <summary>A program that asks the machine, beside the setting generators.</summary>
    Machine,
}
