mod clock;
mod dates;
mod holidays;
mod laws;
mod terms;
