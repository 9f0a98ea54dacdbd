namespace Settings.Compiler.Provisioning;

/// <summary>No provisioner, or no version of it, has the name that was asked for.</summary>
/// <param name="message">What is unknown, and what is allowed.</param>
public sealed class UnknownProvisionerException(string message) : Exception(message);
