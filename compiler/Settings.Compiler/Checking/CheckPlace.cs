using Settings.Compiler.Paths;

namespace Settings.Compiler.Checking;

/// <summary>What the place of a value adds to what its type says.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="RefusesNull">Whether null is an error; elsewhere it means that nothing was given.</param>
/// <param name="IsSecret">Whether the value must not be shown.</param>
/// <param name="IsInList">Whether the datastore stores the value inside of a list: then its keys are no keys of the datastore.</param>
internal readonly record struct CheckPlace(SettingPath Path, bool RefusesNull, bool IsSecret, bool IsInList = false);
