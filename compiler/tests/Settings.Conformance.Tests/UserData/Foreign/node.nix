{ pkgs, ... }:
{
  settings = { motd = "Welcome"; };
}
