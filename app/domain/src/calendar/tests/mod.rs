mod clock;
mod dates;
mod equated;
mod holidays;
mod laws;
mod terms;
