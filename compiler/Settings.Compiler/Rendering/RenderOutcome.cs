namespace Settings.Compiler.Rendering;

/// <summary>What became of a configuration file: a <see cref="RenderedFile"/> or a <see cref="FailedFile"/>.</summary>
public abstract record RenderOutcome;
