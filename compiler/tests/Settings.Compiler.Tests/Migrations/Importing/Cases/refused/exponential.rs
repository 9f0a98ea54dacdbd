use migration_helpers::{migrate, Result};

fn a() -> Vec<&str> { vec![b(), b(), b(), b(), b(), b()] }
fn b() -> Vec<&str> { vec![c(), c(), c(), c(), c(), c()] }
fn c() -> Vec<&str> { vec![d(), d(), d(), d(), d(), d()] }
fn d() -> Vec<&str> { vec![e(), e(), e(), e(), e(), e()] }
fn e() -> Vec<&str> { vec![f(), f(), f(), f(), f(), f()] }
fn f() -> Vec<&str> { vec!["", "", "", "", "", "", ""] }

fn main() -> Result<()> {
    migrate(a())
}
