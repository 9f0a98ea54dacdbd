using Settings.Cli;

return CommandLineProgram.Run(args);
